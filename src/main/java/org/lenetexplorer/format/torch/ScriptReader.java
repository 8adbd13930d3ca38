package org.lenetexplorer.format.torch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lenetexplorer.format.FormatException;

/**
 * Finds the network in text: a class of modules, else a Sequential or what PyTorch prints of a module, else single layers
 * one after another. What has nothing to do with layers is passed over.
 */
final class ScriptReader {
  private final List<Line> lines;
  private final Map<String, Constant> constants = new HashMap<>();

  private ScriptReader(List<Line> lines) {
    this.lines = lines;
  }

  /**
   * The network.
   *
   * @throws FormatException if there is none, several, or one that the program can't do
   */
  static PastedDraft read(List<Line> lines) throws FormatException {
    return new ScriptReader(lines).read();
  }

  private PastedDraft read() throws FormatException {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (ClassReader.isHeader(lines.get(i))) {
        addConstants(lines.subList(0, i));
        return ClassReader.read(lines, i, constants);
      }
    }
    return new PastedDraft("", modules());
  }

  private void addConstants(List<Line> before) throws FormatException {
    for (Line line : before) {
      if (isNumber(line)) {
        Statement statement = Parser.statement(line);
        constants.put(statement.name(), Constant.of(statement.value(), constants));
      }
    }
  }

  /** {@code hidden = 84}. */
  private static boolean isNumber(Line line) {
    return line.tokens().size() == 4
        && line.first().kind() == Token.Kind.NAME
        && line.tokens().get(1).is("=")
        && line.tokens().get(2).kind() == Token.Kind.NUMBER;
  }

  private List<Draft> modules() throws FormatException {
    addConstants(lines);
    List<Module.Child> children = new ArrayList<>();
    boolean whole = false;
    for (Line line : lines) {
      if (!mentionsLayers(line)) {
        continue;
      }
      Statement statement = Parser.statement(line);
      Module module = new ModuleReader(constants).read(statement.value());
      boolean network = module instanceof Module.Group && statement.kind() != Statement.Kind.LABEL;
      if (!children.isEmpty() && (whole || network)) {
        throw line.first().refusal("a second network", "one network, or layers one after another");
      }
      whole = network;
      String name = network ? "" : Expression.lastPart(statement.name());
      children.add(new Module.Child(name, module));
    }
    return new Module.Group(children).drafts(List.of());
  }

  /** Whether a line calls something with a capital letter that is not known to be about training. */
  private static boolean mentionsLayers(Line line) {
    if (line.begins("import") || line.begins("from")) {
      return false;
    }
    List<Token> tokens = line.tokens();
    for (int i = 0; i < tokens.size() - 1; i++) {
      Token token = tokens.get(i);
      boolean capital =
          token.kind() == Token.Kind.NAME && Character.isUpperCase(token.text().charAt(0));
      if (capital && tokens.get(i + 1).is("(") && !isTraining(tokens, i)) {
        return true;
      }
    }
    return Parser.beginsWithLabel(line);
  }

  /** {@code nn.CrossEntropyLoss(} or {@code optim.SGD(}. */
  private static boolean isTraining(List<Token> tokens, int index) {
    return tokens.get(index).text().endsWith("Loss")
        || (index >= 2 && tokens.get(index - 2).is("optim"));
  }
}
