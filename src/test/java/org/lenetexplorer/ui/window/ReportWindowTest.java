package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.component.Numbers;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A report that is asked for in the window. */
@NeedsScreen
class ReportWindowTest extends DocumentFixture {
  @Test
  void theReportHoldsTheSessionAndTheWindowSaysWhereItIs() throws Exception {
    for (int i = 0; i < 3; i++) {
      window.press("I");
    }
    Path report = folder.resolve("report.html");
    answers.with(report);
    window.type("control alt R");
    awaitMessage();

    assertThat(window.text("message"))
        .isEqualTo("The report is in " + report + "; open it in a browser.");
    assertThat(answers.asked()).contains("report lenet.html");
    Document page =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
    String text = page.getDocumentElement().getTextContent();
    float loss = window.snapshot().debug().losses()[2];
    assertThat(text)
        .contains("Loss after iteration 2: " + Numbers.format(loss))
        .contains("3 iterations so far")
        .contains("at " + window.snapshot().debug().text())
        .contains("optimizer = optim.SGD(net.parameters(), lr=0.01");
    assertThat(sum(page)).isEqualTo(500);
    weights()
        .forEach(
            (name, values) -> assertThat(text).contains(name + " " + values.shape() + " after: "));
  }

  /** All counts of the confusion matrix. */
  private static int sum(Document page) {
    var cells = page.getElementsByTagName("td");
    int sum = 0;
    for (int i = 0; i < cells.getLength(); i++) {
      Element cell = (Element) cells.item(i);
      sum += cell.getAttribute("class").matches("(right|wrong).*")
          ? Integer.parseInt(cell.getTextContent())
          : 0;
    }
    return sum;
  }

  @Test
  void aNetworkThatDoesNotFitHasNoReport() throws Exception {
    window.robot().click(window.find("block.6", JComponent.class));
    window.press("DELETE");
    window.await(() -> !window.snapshot().runnable());

    assertThat(window.onEdt(
            () -> window.find("menu.EXPORT_REPORT", JMenuItem.class).isEnabled()))
        .isFalse();
  }
}
