package org.lenetexplorer.format.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lenetexplorer.format.FormatException;

/**
 * Reads a class of modules: what {@code __init__} assigns, in the order in which {@code forward} calls it. Other methods
 * are passed over.
 */
final class ClassReader {
  private static final String MODULE = "Module";

  private final Line header;
  private final List<Line> body;

  private ClassReader(Line header, List<Line> body) {
    this.header = header;
    this.body = body;
  }

  /** Whether a line begins a class of modules. */
  static boolean isHeader(Line line) {
    return line.begins("class")
        && line.tokens().size() > 2
        && line.tokens().stream().anyMatch(token -> token.is(MODULE));
  }

  /**
   * Reads the class that begins at a line.
   *
   * @param index of a line for which {@link #isHeader} holds
   * @param known numbers that have a name
   * @throws FormatException if it is more than a chain of layers
   */
  static PastedDraft read(List<Line> lines, int index, Map<String, Constant> known)
      throws FormatException {
    Line header = lines.get(index);
    return new ClassReader(header, below(lines, index)).read(known);
  }

  private PastedDraft read(Map<String, Constant> known) throws FormatException {
    ClassMembers members = new ClassMembers(method("__init__"), known);
    String name = header.tokens().get(1).text();
    for (Line line : body) {
      if (isMethod(line, "forward")) {
        List<Line> forward = method("forward");
        Token at = line.tokens().get(1);
        return new PastedDraft(name, ForwardReader.read(members, at, input(line), forward));
      }
    }
    return new PastedDraft(name, members.all());
  }

  /** The lines of a method, or none if there is no such method. */
  private List<Line> method(String name) {
    for (int i = 0; i < body.size(); i++) {
      if (isMethod(body.get(i), name)) {
        List<Line> lines = new ArrayList<>(below(body, i));
        Line beside = body.get(i).from(afterHeader(body.get(i)));
        if (!beside.isEmpty()) {
          lines.add(0, beside);
        }
        return lines;
      }
    }
    return List.of();
  }

  private static boolean isMethod(Line line, String name) {
    return line.begins("def") && line.tokens().get(1).is(name);
  }

  /** The lines that are indented more than one, from the next on. */
  private static List<Line> below(List<Line> lines, int index) {
    int end = index + 1;
    while (end < lines.size() && lines.get(end).column() > lines.get(index).column()) {
      end++;
    }
    return lines.subList(index + 1, end);
  }

  /** The index of the token behind the colon that ends a method's header, or of the last. */
  private static int afterHeader(Line line) {
    int depth = 0;
    for (int i = 0; i < line.tokens().size(); i++) {
      Token token = line.tokens().get(i);
      if (token.is("(") || token.is("[")) {
        depth++;
      } else if (token.is(")") || token.is("]")) {
        depth--;
      } else if (depth == 0 && token.is(":")) {
        return i + 1;
      }
    }
    return line.tokens().size() - 1;
  }

  /** The name of the parameter behind {@code self}: {@code def forward(self, x)}. */
  private static String input(Line line) throws FormatException {
    List<Token> tokens = line.tokens();
    if (tokens.size() < 7 || !tokens.get(3).is("self") || tokens.get(5).kind() != Token.Kind.NAME) {
      throw tokens.get(1).refusal("other parameters", "forward(self, x)");
    }
    return tokens.get(5).text();
  }
}
