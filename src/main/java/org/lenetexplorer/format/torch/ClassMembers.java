package org.lenetexplorer.format.torch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lenetexplorer.format.FormatException;

/** What {@code __init__} assigns: modules, which are read when they are used, and numbers. */
final class ClassMembers {
  private static final String SELF = "self.";

  private final Map<String, Expression> members = new LinkedHashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final Map<String, Constant> constants;

  /**
   * Reads the method.
   *
   * @param known numbers that have a name already
   * @throws FormatException if it does anything but assign
   */
  ClassMembers(List<Line> body, Map<String, Constant> known) throws FormatException {
    constants = new HashMap<>(known);
    for (Line line : body) {
      if (!line.begins("super") && !line.begins("pass")) {
        add(Parser.statement(line));
      }
    }
  }

  private void add(Statement statement) throws FormatException {
    Expression value = statement.value();
    if (statement.kind() == Statement.Kind.PLAIN && value instanceof Expression.Literal) {
      return; // a text that explains
    }
    if (statement.kind() != Statement.Kind.ASSIGNMENT) {
      throw value.at().refusal("no assignment", "one such as self.fc = nn.Linear(84, 10)");
    }
    if (value instanceof Expression.Call) {
      members.put(statement.name(), value);
    } else {
      constants.put(statement.name(), Constant.of(value, constants));
    }
  }

  /** Numbers by the names they have been assigned to. */
  Map<String, Constant> constants() {
    return constants;
  }

  /** All layers in the order they are assigned, for a class that does not say how they are called. */
  List<Draft> all() throws FormatException {
    List<Draft> all = new ArrayList<>();
    for (Map.Entry<String, Expression> member : members.entrySet()) {
      List<String> names = List.of(Expression.lastPart(member.getKey()));
      all.addAll(module(member.getValue()).drafts(names));
    }
    return all;
  }

  /**
   * The layers of a member, where it is called. Called again they lose their names, which belong to the first call.
   *
   * @param name without {@code self.}
   * @throws FormatException if there is no such member, it is no module, or its weights would be used a second time
   */
  List<Draft> use(String name, Token at, int arguments) throws FormatException {
    Expression member = Optional.ofNullable(members.get(SELF + name))
        .orElseThrow(() -> at.refusal("'" + SELF + name + "'", "a layer that __init__ assigns"));
    if (arguments != 1) {
      throw at.refusal("a layer called with " + arguments + " arguments", "its input alone");
    }
    Module module = module(member);
    boolean again = uses.merge(name, 1, Integer::sum) > 1;
    List<Draft> drafts = module.drafts(List.of(again ? "" : name));
    boolean weights = drafts.stream().anyMatch(d -> !d.layer().parameterShapes().isEmpty());
    if (again && weights) {
      throw at.refusal("'" + SELF + name + "' a second time", "a layer of its own for each call");
    }
    return drafts;
  }

  private Module module(Expression member) throws FormatException {
    return new ModuleReader(constants).read(member);
  }
}
