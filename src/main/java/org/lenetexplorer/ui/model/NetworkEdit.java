package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ShapeProblem;

/**
 * A change of a network that could be made: what it is called and what it leads to. Layers are counted from 0; gap g lies before
 * layer g, the last gap behind the last layer.
 *
 * @param name what the history calls it, {@code Insert conv2}
 * @param network the network after it
 * @param renamed layers with another name than before: the name now to the name before
 * @param chosen layers of the new network that are chosen afterwards; none chooses the input
 * @param origins where each layer of the new network was before; −1 for new ones
 */
public record NetworkEdit(
    String name,
    Network network,
    Map<String, String> renamed,
    SortedSet<Integer> chosen,
    List<Integer> origins) {
  private static final int NEW = -1;

  /** A layer on its way into a new network. */
  private record Row(NamedLayer layer, int origin, boolean chosen) {}

  /** Puts layers into a gap; names that are taken are replaced by free ones. */
  public static NetworkEdit insert(Network network, int gap, List<NamedLayer> layers) {
    return added("Insert ", network, gap, layers);
  }

  /** Puts layers that were copied into a gap. */
  public static NetworkEdit paste(Network network, int gap, List<NamedLayer> layers) {
    return added("Paste ", network, gap, layers);
  }

  /** Puts a copy of layers behind the last of them. */
  public static NetworkEdit duplicate(Network network, SortedSet<Integer> layers) {
    return added("Duplicate ", network, layers.last() + 1, picked(network, layers));
  }

  private static NetworkEdit added(String verb, Network network, int gap, List<NamedLayer> layers) {
    List<Row> rows = rows(network, Set.of());
    Network named = network;
    List<NamedLayer> fresh = new ArrayList<>();
    for (NamedLayer layer : layers) {
      NamedLayer free = new NamedLayer(freeName(named, layer), layer.layer());
      fresh.add(free);
      List<NamedLayer> all = new ArrayList<>(named.layers());
      all.add(free);
      named = new Network(network.name(), network.input(), all);
    }
    rows.addAll(gap, fresh.stream().map(layer -> new Row(layer, NEW, true)).toList());
    return of(verb + words(fresh), network, rows, Map.of());
  }

  private static String freeName(Network network, NamedLayer layer) {
    boolean taken = network.layers().stream().anyMatch(other -> other.name().equals(layer.name()));
    return taken || layer.name().isEmpty() ? network.unusedName(layer.layer()) : layer.name();
  }

  /** Takes layers out; the one before them is chosen then. */
  public static NetworkEdit remove(Network network, SortedSet<Integer> layers) {
    List<Row> rows = rows(network, Set.of());
    List<Row> left = new ArrayList<>();
    for (Row row : rows) {
      if (!layers.contains(row.origin)) {
        left.add(new Row(row.layer, row.origin, row.origin == layers.first() - 1));
      }
    }
    return of("Delete " + words(picked(network, layers)), network, left, Map.of());
  }

  /** Takes layers to a gap, in their order. */
  public static NetworkEdit move(Network network, SortedSet<Integer> layers, int gap) {
    List<Row> rows = rows(network, layers);
    List<Row> moved = new ArrayList<>();
    rows.subList(0, gap).stream().filter(row -> !row.chosen).forEach(moved::add);
    rows.stream().filter(Row::chosen).forEach(moved::add);
    rows.subList(gap, rows.size()).stream().filter(row -> !row.chosen).forEach(moved::add);
    return of("Move " + words(picked(network, layers)), network, moved, Map.of());
  }

  /** Gives a layer another name. */
  public static NetworkEdit rename(Network network, int layer, String name) {
    List<Row> rows = rows(network, Set.of(layer));
    NamedLayer before = network.layers().get(layer);
    rows.set(layer, new Row(new NamedLayer(name, before.layer()), layer, true));
    boolean unique = network.layers().stream()
            .filter(other -> other.name().equals(before.name()))
            .count()
        == 1;
    Map<String, String> renamed =
        unique && !name.equals(before.name()) ? Map.of(name, before.name()) : Map.of();
    return of("Rename " + before.name() + " to " + name, network, rows, renamed);
  }

  /** Mends what is wrong with a layer; the layer is chosen afterwards, or what was put before it. */
  public static NetworkEdit repair(Network network, ShapeProblem problem) {
    Network mended = network.repaired(problem);
    String offer = problem.repair().sentence();
    String name = Character.toUpperCase(offer.charAt(0))
        + offer.substring(1)
        + (network.layers().isEmpty() ? "" : ": " + problem.layer());
    return replace(name, network, mended, problem.index());
  }

  /**
   * Goes over to another network.
   *
   * @param layer the one to be chosen, if there is such a layer
   */
  public static NetworkEdit replace(String name, Network network, Network other, int layer) {
    List<Integer> origins =
        other.layers().stream().map(network.layers()::indexOf).toList();
    SortedSet<Integer> chosen = new TreeSet<>();
    if (!other.layers().isEmpty()) {
      chosen.add(Math.min(layer, other.layers().size() - 1));
    }
    return new NetworkEdit(name, other, Map.of(), chosen, origins);
  }

  private static List<Row> rows(Network network, Collection<Integer> chosen) {
    return IntStream.range(0, network.layers().size())
        .mapToObj(i -> new Row(network.layers().get(i), i, chosen.contains(i)))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static NetworkEdit of(
      String name, Network network, List<Row> rows, Map<String, String> renamed) {
    SortedSet<Integer> chosen = new TreeSet<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).chosen) {
        chosen.add(i);
      }
    }
    return new NetworkEdit(
        name,
        new Network(
            network.name(), network.input(), rows.stream().map(Row::layer).toList()),
        renamed,
        chosen,
        rows.stream().map(Row::origin).toList());
  }

  /** Layers of a network by their places, in its order. */
  public static List<NamedLayer> picked(Network network, SortedSet<Integer> layers) {
    return layers.stream().map(network.layers()::get).toList();
  }

  private static String words(List<NamedLayer> layers) {
    return switch (layers.size()) {
      case 0 -> "nothing";
      case 1 -> layers.get(0).name();
      case 2 -> layers.get(0).name() + " and " + layers.get(1).name();
      default -> layers.get(0).name() + " and " + (layers.size() - 1) + " more";
    };
  }

  /** The blocks of the chain that are chosen afterwards. */
  public Selection selection() {
    return chosen.isEmpty()
        ? Selection.of(0)
        : Selection.of(chosen.stream().map(layer -> layer + 1).collect(Collectors.toSet()));
  }
}
