package org.lenetexplorer.format.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.lenetexplorer.format.AtomicFile;
import org.lenetexplorer.format.FormatException;

/**
 * Writes a report as one file of HTML: its look and its pictures are inside, nothing is loaded and nothing runs. The file is
 * well-formed XML too. It follows the reader's light or dark look, and prints dark on white.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/">HTML</a>
 */
public final class ReportWriter {
  private static final String LOOK = "report.css";

  private ReportWriter() {}

  /**
   * Writes a file, or replaces it whole.
   *
   * @throws FormatException if the folder is missing or the path is a folder
   * @throws IOException if writing fails; an old file is then as it was
   */
  public static void write(Path file, Page page) throws IOException {
    byte[] text = html(page).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(text));
  }

  /** The file's text. */
  static String html(Page page) throws IOException {
    Html html = new Html();
    html.own("<!DOCTYPE html>\n");
    html.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en", "xml:lang", "en");
    html.line().open("head").single("meta", "charset", "utf-8");
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.single("meta", "name", "color-scheme", "content", "light dark");
    html.single("meta", "name", "generator", "content", "LeNet Explorer");
    html.element("title", page.title());
    html.open("style").own(look()).close("style").close("head").line();
    html.open("body").open("header");
    html.element("h1", page.title()).element("p", page.lead(), "class", "lead");
    contents(html, page);
    html.close("header").line().open("main");
    for (Page.Section section : page.sections()) {
      html.open("section", "id", section.id()).element("h2", section.heading()).line();
      section.blocks().forEach(block -> new BlockText(html).write(block));
      html.close("section").line();
    }
    html.close("main").close("body").close("html").line();
    return html.toString();
  }

  private static void contents(Html html, Page page) {
    html.open("nav", "aria-label", "contents");
    for (Page.Section section : page.sections()) {
      html.element("a", section.heading(), "href", "#" + section.id());
    }
    html.close("nav");
  }

  private static String look() throws IOException {
    try (InputStream in = ReportWriter.class.getResourceAsStream(LOOK)) {
      return new String(Objects.requireNonNull(in, LOOK).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
