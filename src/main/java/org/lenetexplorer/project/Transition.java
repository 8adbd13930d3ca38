package org.lenetexplorer.project;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * The way from a state of a project to a neighbouring one, by an edit, its undo or its redo.
 *
 * @param from the number of the state left
 * @param to the number of the state reached
 * @param project the project reached
 * @param names what layers were called before that have another name now: the name now to the name before
 */
public record Transition(long from, long to, Project project, Map<String, String> names) {
  /** Copies the map. */
  public Transition {
    names = Map.copyOf(names);
  }

  static Transition forward(History.State from, History.State to) {
    return new Transition(from.id(), to.id(), to.project(), to.renamed());
  }

  static Transition back(History.State from, History.State to) {
    Map<String, String> names = from.renamed().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    return new Transition(from.id(), to.id(), to.project(), names);
  }

  /** What a parameter was called before: {@code conv2.weight} for {@code deep.weight} where conv2 became deep. */
  public String before(String parameter) {
    int dot = parameter.lastIndexOf('.');
    String layer = parameter.substring(0, dot);
    return names.getOrDefault(layer, layer) + parameter.substring(dot);
  }
}
