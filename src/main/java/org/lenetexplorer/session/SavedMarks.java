package org.lenetexplorer.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.Breakpoints.Entry;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.PositionException;
import org.lenetexplorer.debugger.StopCondition;
import org.lenetexplorer.debugger.watch.Condition;
import org.lenetexplorer.debugger.watch.Expression;
import org.lenetexplorer.debugger.watch.ExpressionException;
import org.lenetexplorer.debugger.watch.Watches;
import org.lenetexplorer.project.Breakpoint;
import org.lenetexplorer.project.SavedProject;

/** Puts the breakpoints, watches and position of a saved project into a session. */
@EngineThread
final class SavedMarks {
  private final SavedProject saved;
  private final Stepping stepping;
  private final List<String> lost = new ArrayList<>();

  private SavedMarks(SavedProject saved, Stepping stepping) {
    this.saved = saved;
    this.stepping = stepping;
  }

  /** Puts them in; answers, in a sentence, which of them do not fit, or an empty text. */
  static String put(SavedProject saved, Stepping stepping) {
    SavedMarks marks = new SavedMarks(saved, stepping);
    marks.putBreakpoints();
    marks.putWatches();
    marks.goTo(saved.position());
    return marks.lost.isEmpty()
        ? ""
        : "Not taken over, as they do not fit this network: " + String.join("; ", marks.lost) + ".";
  }

  private void putBreakpoints() {
    for (Breakpoint breakpoint : saved.project().breakpoints()) {
      try {
        stepping
            .debugger()
            .breakpoints()
            .add(Entry.usual(node(breakpoint.node()), condition(breakpoint.condition()))
                .withEnabled(breakpoint.enabled())
                .withHitCount(breakpoint.hitCount())
                .withLogOnly(breakpoint.logOnly())
                .withOnce(breakpoint.once()));
      } catch (PositionException | ExpressionException e) {
        lost.add("breakpoint " + breakpoint.text());
      }
    }
  }

  private @Nullable Position node(String text) throws PositionException {
    return text.isBlank() ? null : stepping.debugger().parseNode(text);
  }

  private static @Nullable StopCondition condition(String text) throws ExpressionException {
    return text.isBlank() ? null : Condition.parse(text).asStop();
  }

  private void putWatches() {
    Watches watches = Watches.none();
    for (String text : saved.project().watches()) {
      try {
        watches = watches.with(Expression.parse(text));
      } catch (ExpressionException e) {
        lost.add("watch " + text);
      }
    }
    stepping.setWatches(watches);
  }

  private void goTo(String text) {
    if (text.isBlank()) {
      return;
    }
    try {
      Position position = stepping.debugger().parse(text);
      if (position.iteration() == saved.iteration()) {
        stepping.goTo(position);
      }
    } catch (PositionException e) {
      lost.add("position " + text);
    }
  }
}
