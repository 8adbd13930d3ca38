package org.lenetexplorer.format.torch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lenetexplorer.nn.Layer;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ReLU;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.tensor.Shape;

/**
 * Gives layers names that a network can have. Names in the text stay, with those of the groups around before them: {@code
 * features_conv}. Where the text has none the layer is called as the program calls new layers, {@code conv1}.
 */
final class Naming {
  private static final Shape ANY = Shape.of(1, 1, 1);

  private final Set<String> taken = new LinkedHashSet<>();

  private Naming() {}

  /** The layers, in order, with names of their own. */
  static List<NamedLayer> named(List<Draft> drafts) {
    Naming naming = new Naming();
    Map<Integer, String> own = new HashMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      List<String> names = drafts.get(i).names();
      if (!names.isEmpty() && isName(names.get(names.size() - 1))) {
        own.put(i, naming.take(valid(joined(names))));
      }
    }
    List<NamedLayer> layers = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      String name = own.get(i);
      layers.add(new NamedLayer(name == null ? naming.usual(draft) : name, draft.layer()));
    }
    return List.copyOf(layers);
  }

  private static boolean isName(String name) {
    return !name.matches("[0-9]*");
  }

  private static String joined(List<String> names) {
    return String.join("_", names.stream().filter(Naming::isName).toList());
  }

  /** The name, or one like it if it is taken. */
  private String take(String name) {
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + "_" + i;
    }
    return free;
  }

  private String usual(Draft draft) {
    String group = joined(draft.names());
    String prefix = group.isEmpty() ? "" : valid(group) + "_";
    Layer layer = draft.layer();
    List<NamedLayer> before = taken.stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> new NamedLayer(name.substring(prefix.length()), layer))
        .toList();
    return take(prefix + new Network("", ANY, before).unusedName(layer));
  }

  /** The name itself if a layer can be called so, or else one like it. */
  static String valid(String name) {
    if (canName(name)) {
      return name;
    }
    String letters = name.replaceAll("[^A-Za-z0-9_]", "_");
    String begun = letters.matches("[0-9].*") ? "_" + letters : letters;
    return canName(begun) ? begun : begun + "_";
  }

  private static boolean canName(String name) {
    List<NamedLayer> one = List.of(new NamedLayer(name, new ReLU()));
    return ShapeInference.of(new Network("", ANY, one)).problem().isEmpty();
  }
}
