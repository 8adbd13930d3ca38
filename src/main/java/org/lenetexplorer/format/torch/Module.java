package org.lenetexplorer.format.torch;

import java.util.ArrayList;
import java.util.List;
import org.lenetexplorer.nn.Layer;

/** A module of PyTorch as text describes it: a layer, or modules one after another. */
sealed interface Module {
  /**
   * A layer.
   *
   * @param at where it is described
   */
  record Leaf(Layer layer, Token at) implements Module {}

  /** Modules one after another, each with its name: a number or empty if it has none of its own. */
  record Group(List<Child> children) implements Module {}

  /** A module in a group. */
  record Child(String name, Module module) {}

  /** Its layers in order, each with the names of the groups around it. */
  default List<Draft> drafts(List<String> names) {
    if (this instanceof Leaf leaf) {
      return List.of(new Draft(names, leaf.layer()));
    }
    List<Draft> drafts = new ArrayList<>();
    if (this instanceof Group group) {
      for (Child child : group.children()) {
        List<String> longer = new ArrayList<>(names);
        longer.add(child.name());
        drafts.addAll(child.module().drafts(longer));
      }
    }
    return List.copyOf(drafts);
  }
}
