package org.lenetexplorer.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The program's manual page, made of the same model that picocli reads the command line by: what {@code --help} says of every
 * command, on one page. Only the files that the window keeps are told of here, since no option names them.
 */
final class ManPage {
  /** The kinds of files that are opened, and what the window remembers by itself. */
  private static final Map<String, String> FILES = new LinkedHashMap<>();

  static {
    FILES.put("*.lenet", "A project: network, weights and session.");
    FILES.put("*.json", "A network.");
    FILES.put(
        "~/.config/lenet-explorer/window.properties",
        "The window's place, look and recent files; below $XDG_CONFIG_HOME where that is set.");
    FILES.put(
        "~/.config/lenet-explorer/recovery/", "Unsaved work of windows that did not end as usual.");
  }

  private static final int UNFOLDED = 10_000; // columns

  private static final ColorScheme COLORS = new ColorScheme.Builder(Ansi.ON)
      .commands(Roff.BOLD)
      .options(Roff.BOLD)
      .parameters(Roff.ITALIC)
      .optionParams(Roff.ITALIC)
      .build();

  private final CommandSpec program;
  private final Roff page;

  private ManPage(CommandSpec program, LocalDate day) {
    this.program = program;
    page = new Roff(program.name(), day.toString(), program.version()[0]);
  }

  /**
   * The page's source.
   *
   * @param program the command above all others, with a version
   * @param day what the page's foot says
   */
  static String of(CommandSpec program, LocalDate day) {
    return new ManPage(program, day).written();
  }

  private String written() {
    String purpose = plain(program.usageMessage().description());
    page.section("NAME")
        .paragraph(program.name() + " - " + purpose.replaceFirst("\\.$", ""))
        .section("SYNOPSIS")
        .paragraph(synopsis(program))
        .section("DESCRIPTION")
        .paragraph(purpose)
        .paragraph(plain(program.usageMessage().footer()))
        .section("OPTIONS");
    arguments(program);
    page.paragraph(
            "The options --help, --version, --debug and --kernels go with every command; those of a command alone are listed with it.")
        .section("COMMANDS");
    commandsOf(program);
    page.section("EXIT STATUS");
    program
        .usageMessage()
        .exitCodeList()
        .forEach((code, meaning) -> page.item(bold(code), meaning));
    page.section("FILES");
    FILES.forEach(page::item);
    return page.source();
  }

  private void commandsOf(CommandSpec parent) {
    parent.subcommands().values().stream()
        .map(line -> line.getCommandSpec())
        .filter(command -> !command.usageMessage().hidden())
        .forEach(command -> {
          page.subsection(command.qualifiedName().substring(program.name().length() + 1))
              .paragraph(synopsis(command))
              .paragraph(plain(command.usageMessage().description()));
          arguments(command);
          page.paragraph(plain(command.usageMessage().footer()));
          commandsOf(command);
        });
  }

  /** The parameters and options of a command, but for those that go with every command. */
  private void arguments(CommandSpec command) {
    Help help = new Help(command, COLORS);
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      if (!parameter.hidden()) {
        page.item(label(help, parameter).strip(), plain(parameter.description()));
      }
    }
    for (OptionSpec option : command.options()) {
      boolean everywhere = command != program && program.findOption(option.longestName()) != null;
      if (!option.hidden() && !everywhere) {
        String names =
            Arrays.stream(option.names()).map(ManPage::bold).collect(Collectors.joining(", "));
        page.item(names + label(help, option), plain(option.description()));
      }
    }
  }

  /** The synopsis unfolded: picocli would break it at the terminal's width, within a word if need be. */
  private static String synopsis(CommandSpec command) {
    int width = command.usageMessage().width();
    command.usageMessage().width(UNFOLDED);
    try {
      return withoutResets(new Help(command, COLORS).synopsis(0));
    } finally {
      command.usageMessage().width(width);
    }
  }

  private static String label(Help help, ArgSpec argument) {
    return withoutResets(help.createDefaultParamLabelRenderer()
        .renderParameterLabel(argument, Ansi.ON, List.of(Roff.ITALIC))
        .toString());
  }

  private static String bold(String typed) {
    return Roff.BOLD.on() + typed + Roff.BOLD.off();
  }

  /** Lines of help as one text, in which a percent sign stands doubled, as for a format. */
  private static String plain(String[] lines) {
    return String.join(" ", lines).replace("%n", " ").replace("%%", "%");
  }

  /** A text without the terminal's code by which picocli ends every style. */
  private static String withoutResets(String styled) {
    return styled.replaceAll("\u001b\\[[0-9;]*m", "");
  }
}
