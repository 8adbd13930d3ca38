package org.lenetexplorer.ui.component;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.theme.Spacing;

/**
 * The five phases of an iteration as a row of chips: the current one filled, those behind it ticked, those ahead in
 * outline. A click, or Space on the focused chip, reports its index to the listeners.
 */
public final class PhaseChips extends JPanel {
  /** The phases' names in the order in which they happen, as PyTorch calls them. */
  public static final List<String> PHASES =
      List.of("zero_grad", "forward", "loss", "backward", "step");

  private final List<JLabel> arrows = new ArrayList<>();
  private final List<Chip> chips = new ArrayList<>();
  private final List<IntConsumer> listeners = new ArrayList<>();

  /** Chips with no phase begun. */
  public PhaseChips() {
    super(new MigLayout("insets 0, gap " + Spacing.HALF + ", hidemode 3, aligny center"));
    setOpaque(false);
    for (int i = 0; i < PHASES.size(); i++) {
      if (i > 0) {
        JLabel arrow = new JLabel("›");
        arrows.add(arrow);
        add(arrow);
      }
      add(chip(i));
    }
    getAccessibleContext().setAccessibleName("phases of the iteration");
    show(-1);
  }

  private Chip chip(int index) {
    Chip chip = new Chip(PHASES.get(index), index);
    chip.addActionListener(event -> listeners.forEach(listener -> listener.accept(index)));
    chips.add(chip);
    return chip;
  }

  /** Leaves the arrows between the chips out where there is little room. */
  public void setNarrow(boolean narrow) {
    arrows.forEach(arrow -> arrow.setVisible(!narrow));
  }

  /** Adds a listener for clicks; it gets the phase's index from 0. */
  public void addListener(IntConsumer listener) {
    listeners.add(listener);
  }

  /**
   * Shows where the iteration is.
   *
   * @param current index of the phase under way; −1 before the first, 5 when all are done
   */
  public void show(int current) {
    for (int i = 0; i < chips.size(); i++) {
      chips.get(i).show(Chip.Stage.of(i, current));
    }
    getAccessibleContext().setAccessibleDescription(sentence(current));
    repaint();
  }

  private static String sentence(int current) {
    if (current < 0) {
      return "no phase has begun";
    }
    if (current >= PHASES.size()) {
      return "all phases are done";
    }
    return PHASES.get(current) + " is under way, phase " + (current + 1) + " of " + PHASES.size();
  }
}
