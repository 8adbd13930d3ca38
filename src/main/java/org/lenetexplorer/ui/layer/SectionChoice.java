package org.lenetexplorer.ui.layer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.Section;
import org.lenetexplorer.debugger.explain.Section.Way;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.ElementAtWork;
import org.lenetexplorer.ui.model.Selection;
import org.lenetexplorer.ui.model.ViewState;

/**
 * Which section is looked at: that of the number or the block that was chosen last, on the way that was chosen for it, or that
 * the chain shows; while no number is chosen, also that of the number that the debugger comes to.
 */
@EdtOnly
final class SectionChoice {
  private @Nullable Section section;
  private @Nullable ElementReference number;
  private @Nullable Selection selection;
  private Optional<ElementReference> atWork = Optional.empty();
  private boolean gradients;

  /** The section; nothing where nothing is computed, as at the image. */
  Optional<Section> section() {
    return Optional.ofNullable(section);
  }

  /** Takes another section of the same layer. */
  void choose(Section chosen) {
    section = chosen;
  }

  /** Follows what has changed in the window since. */
  void follow(ViewState state) {
    boolean nowGradients = state.shown().gradients(state.snapshot());
    ElementReference nowNumber = state.focus().number().orElse(null);
    boolean gone = section != null && !isIn(state.snapshot(), section.layer());
    boolean moved = gone || selection == null || !state.selection().equals(selection);
    boolean turned = nowGradients != gradients;
    gradients = nowGradients;
    boolean chosen = nowNumber != null && !nowNumber.equals(number);
    number = nowNumber;
    selection = state.selection();
    Optional<ElementReference> work =
        nowNumber == null ? ElementAtWork.of(state) : Optional.empty();
    boolean worked = work.isPresent() && !work.equals(atWork);
    atWork = work;
    if (worked) {
      section = of(work.get(), state.snapshot()).orElse(section);
    } else if (chosen && nowNumber != null) {
      section = of(nowNumber, state.snapshot()).orElse(section);
    } else if (moved || turned) {
      section = ofSelection(state, turned).orElse(null);
    }
  }

  private static boolean isIn(SessionSnapshot snapshot, String layer) {
    return layer.equals("loss") || names(snapshot).contains(layer);
  }

  private Optional<Section> ofSelection(ViewState state, boolean turned) {
    int block = state.selection().block();
    List<String> names = names(state.snapshot());
    if (block == 0) {
      return gradients && !names.isEmpty()
          ? Optional.of(new Section(names.get(0), Way.INPUT, 0))
          : Optional.empty();
    }
    String layer = block > names.size() ? "loss" : names.get(block - 1);
    Section old = section;
    int chosen = map(state.snapshot(), layer, state.selection().map());
    if (old == null) {
      return Optional.of(new Section(layer, usualWay(), Math.max(0, chosen)));
    }
    boolean same = old.layer().equals(layer);
    boolean keeps = !turned && (same || (old.way() != Way.FORWARD) == gradients);
    int map = chosen < 0 ? (same ? old.map() : 0) : chosen;
    int channel = same ? old.channel() : 0;
    return Optional.of(new Section(layer, keeps ? old.way() : usualWay(), map, channel, 0));
  }

  private Way usualWay() {
    return gradients ? Way.WEIGHT : Way.FORWARD;
  }

  private static List<String> names(SessionSnapshot snapshot) {
    return snapshot.network().layers().stream().map(layer -> layer.name()).toList();
  }

  /** The map that an element belongs to: those of a map stand together where it is laid out as a vector. */
  private static int map(SessionSnapshot snapshot, String layer, int element) {
    int place = names(snapshot).indexOf(layer);
    boolean flat = place >= 0 && snapshot.network().layers().get(place).layer() instanceof Flatten;
    if (!flat || element < 0 || place > snapshot.shapes().layers().size()) {
      return element;
    }
    Shape source = place == 0
        ? snapshot.network().input()
        : snapshot.shapes().layers().get(place - 1).output();
    return source.rank() == 3 ? element / (source.extent(1) * source.extent(2)) : element;
  }

  /** The section that computes a number, or reads it if it is a parameter. */
  static Optional<Section> of(ElementReference number, SessionSnapshot snapshot) {
    List<String> names = names(snapshot);
    String tensor = number.tensor();
    boolean gradient = tensor.endsWith(".grad");
    String value = gradient ? tensor.substring(0, tensor.length() - ".grad".length()) : tensor;
    int dot = value.lastIndexOf('.');
    String layer = dot < 0 ? value : value.substring(0, dot);
    String what = dot < 0 ? "output" : value.substring(dot + 1);
    if (layer.equals("input") || (gradient && what.equals("output") && names.contains(layer))) {
      int next = names.indexOf(layer) + 1;
      String reader = next < names.size() ? names.get(next) : "loss";
      return gradient
          ? Optional.of(new Section(reader, Way.INPUT, map(snapshot, layer, at(number, 1))))
          : Optional.empty();
    }
    if (!names.contains(layer) && !layer.equals("loss")) {
      return Optional.empty();
    }
    return Optional.of(
        switch (what) {
          case "weight" ->
            new Section(
                layer, gradient ? Way.WEIGHT : Way.FORWARD, at(number, 0), at(number, 1), 0);
          case "bias" -> new Section(layer, gradient ? Way.BIAS : Way.FORWARD, at(number, 0));
          default -> new Section(layer, Way.FORWARD, map(snapshot, layer, at(number, 1)));
        });
  }

  private static int at(ElementReference number, int dimension) {
    return dimension < number.index().size() ? number.index().get(dimension) : 0;
  }
}
