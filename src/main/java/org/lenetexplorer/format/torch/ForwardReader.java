package org.lenetexplorer.format.torch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.torch.Expression.Argument;
import org.lenetexplorer.format.torch.Expression.Argument.Role;
import org.lenetexplorer.nn.Flatten;

/**
 * Follows {@code forward} from its input to what it returns, as a chain of layers: calls inside out, names as they are
 * assigned.
 */
final class ForwardReader {
  private static final String SELF = "self.";

  private final ClassMembers members;
  private final Map<String, List<Draft>> chains = new HashMap<>();

  private ForwardReader(ClassMembers members) {
    this.members = members;
  }

  /**
   * The layers between input and output.
   *
   * @param header where the method begins
   * @param input the name of the method's parameter
   * @throws FormatException if it does anything but call layers one after another
   */
  static List<Draft> read(ClassMembers members, Token header, String input, List<Line> body)
      throws FormatException {
    ForwardReader reader = new ForwardReader(members);
    reader.chains.put(input, List.of());
    for (Line line : body) {
      Optional<List<Draft>> returned = reader.follow(Parser.statement(line));
      if (returned.isPresent()) {
        return returned.get();
      }
    }
    throw header.refusal("a forward method without return", "one that returns its output");
  }

  private Optional<List<Draft>> follow(Statement statement) throws FormatException {
    Expression value = statement.value();
    switch (statement.kind()) {
      case RETURN -> {
        return Optional.of(chain(value));
      }
      case ASSIGNMENT -> {
        if (isBatchSize(value)) {
          chains.remove(statement.name());
        } else {
          chains.put(statement.name(), chain(value));
        }
      }
      default -> {
        if (!isHarmless(value)) {
          throw value.at().refusal("an assignment or return");
        }
      }
    }
    return Optional.empty();
  }

  /** A text that explains, or a print. */
  private static boolean isHarmless(Expression value) {
    return value instanceof Expression.Literal
        || (value instanceof Expression.Call call
            && call.callee().path().orElse("").equals("print"));
  }

  private List<Draft> chain(Expression value) throws FormatException {
    if (value instanceof Expression.Call call) {
      return called(call);
    }
    List<Draft> chain = chains.get(value.path().orElse(""));
    if (chain == null) {
      throw value.at().refusal("layers called one after another");
    }
    return chain;
  }

  private List<Draft> called(Expression.Call call) throws FormatException {
    String path = call.callee().path().orElse("");
    if (path.startsWith(SELF)) {
      List<Draft> before = chain(input(call));
      String name = path.substring(SELF.length());
      return longer(
          call.at(),
          before,
          members.use(name, call.callee().at(), call.arguments().size()));
    }
    if (call.callee() instanceof Expression.Attribute method && isChain(method.of())) {
      return longer(call.at(), chain(method.of()), method(method.at(), call.arguments()));
    }
    List<Argument> others = new ArrayList<>(call.arguments());
    Expression input = input(call);
    others.removeIf(argument -> argument.value() == input);
    Draft draft = function(call.callee().at(), others);
    return longer(call.at(), chain(input), List.of(draft));
  }

  private boolean isChain(Expression expression) {
    return expression instanceof Expression.Call
        || chains.containsKey(expression.path().orElse(""));
  }

  private static Expression input(Expression.Call call) throws FormatException {
    return call.arguments().stream()
        .filter(argument -> argument.name().equals("input"))
        .findFirst()
        .or(() -> call.arguments().stream()
            .filter(argument -> argument.role() == Role.POSITIONAL)
            .findFirst())
        .map(Argument::value)
        .orElseThrow(() -> call.at().refusal("a call without an input", "the input first"));
  }

  private List<Draft> method(Token name, List<Argument> arguments) throws FormatException {
    if (name.is("view") || name.is("reshape")) {
      if (!isRow(arguments)) {
        throw name.refusal("a " + name.text() + " into another shape", "view(-1, features)");
      }
      return List.of(new Draft(List.of(""), new Flatten()));
    }
    return List.of(function(name, arguments));
  }

  /** Whether a view's arguments make one row of each sample: {@code (-1, 400)}, {@code (x.size(0), -1)}. */
  private static boolean isRow(List<Argument> arguments) {
    if (arguments.size() != 2) {
      return false;
    }
    Expression first = arguments.get(0).value();
    return isMinusOne(first)
        || isBatchSize(first)
        || (isMinusOne(arguments.get(1).value()) && !(first instanceof Expression.Literal));
  }

  private static boolean isMinusOne(Expression expression) {
    return expression instanceof Expression.Negative negative
        && negative.of() instanceof Expression.Literal literal
        && literal.at().text().equals("1");
  }

  /** {@code x.size(0)} or {@code x.shape[0]}. */
  private static boolean isBatchSize(Expression expression) {
    if (expression instanceof Expression.Call call) {
      String path = call.callee().path().orElse("");
      return path.endsWith(".size") && !path.startsWith(SELF);
    }
    return expression instanceof Expression.Subscript subscript
        && subscript.of().path().orElse("").endsWith(".shape");
  }

  private Draft function(Token name, List<Argument> arguments) throws FormatException {
    Optional<Signature> signature = FunctionForm.of(name.text());
    if (signature.isEmpty()) {
      String remedy = name.text().endsWith("softmax")
          ? "leave it out, the cross-entropy loss has it in it"
          : "";
      throw name.refusal(
          "'" + name.text() + "'", "a layer, view, or one of " + FunctionForm.names(), remedy);
    }
    return new Draft(List.of(""), signature.get().layer(name, arguments, members.constants()));
  }

  private static List<Draft> longer(Token at, List<Draft> before, List<Draft> added)
      throws FormatException {
    if (before.size() >= Draft.MOST) {
      throw at.refusal("more than " + Draft.MOST + " layers", "at most that many");
    }
    List<Draft> longer = new ArrayList<>(before);
    longer.addAll(added);
    return List.copyOf(longer);
  }
}
