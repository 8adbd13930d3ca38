package org.lenetexplorer.ui.model;

import java.util.List;
import org.lenetexplorer.debugger.Breakpoints.Entry;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.session.DebugView.BreakpointView;
import org.lenetexplorer.ui.component.BreakpointDot;

/**
 * A breakpoint as it is marked and told.
 *
 * @param entry the breakpoint
 * @param node its node as the debugger prints it; empty for anywhere
 */
public record BreakpointMark(Entry entry, String node) {
  /** The breakpoints of a state. */
  public static List<BreakpointMark> of(ViewState state) {
    return state.snapshot().debug().breakpoints().stream()
        .map(BreakpointMark::of)
        .toList();
  }

  private static BreakpointMark of(BreakpointView view) {
    return new BreakpointMark(view.entry(), view.node());
  }

  /** Whether it sits on a node of the tree. */
  public boolean sitsOn(StepNode step, long shownIteration) {
    Position at = entry.node();
    if (at == null || step.isGroup()) {
      return false;
    }
    Position here = step.at(shownIteration);
    return at.equals(here) || at.equals(everywhere(here));
  }

  /** A node in every iteration. */
  public static Position everywhere(Position node) {
    return new Position(
        -1, node.phase(), node.operation(), node.part(), node.element(), node.term());
  }

  /** How it is drawn. */
  public BreakpointDot.Style style() {
    return new BreakpointDot.Style(
        entry.enabled(), entry.condition() != null, entry.logOnly(), false);
  }

  /** {@code breakpoint 2 at backward ▸ conv2, when loss > 3, every 5th hit, off}. */
  public String sentence() {
    return "breakpoint " + entry.id() + " " + where()
        + (options().isEmpty() ? "" : ", " + options());
  }

  /** {@code at backward ▸ conv2, when loss > 3}. */
  public String where() {
    Position at = entry.node();
    String place = at == null ? "anywhere" : "at " + (node.isEmpty() ? "every iteration" : node);
    return place + (entry.condition() == null ? "" : ", when " + entry.condition());
  }

  /** {@code every 5th hit, tells only, once, off}; empty for the usual ones. */
  public String options() {
    StringBuilder words = new StringBuilder();
    add(words, entry.hitCount() > 1, "every " + ordinal(entry.hitCount()) + " hit");
    add(words, entry.logOnly(), "only tells");
    add(words, entry.once(), "once");
    add(words, !entry.enabled(), "off");
    return words.toString();
  }

  private static void add(StringBuilder words, boolean holds, String word) {
    if (holds) {
      words.append(words.isEmpty() ? "" : ", ").append(word);
    }
  }

  private static String ordinal(int number) {
    int tens = number % 100;
    if (tens > 10 && tens < 14) {
      return number + "th";
    }
    return number
        + switch (number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }
}
