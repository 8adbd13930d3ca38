package org.lenetexplorer.session;

import org.lenetexplorer.debugger.Edit;
import org.lenetexplorer.debugger.watch.Watches;

/** Does what a command asks of a session that can be stepped through. */
@EngineThread
final class StepCommands {
  private StepCommands() {}

  /**
   * Does it.
   *
   * @throws IllegalArgumentException if it can't be done; nothing has changed then
   */
  static void execute(EngineCommand command, Session session, RunControl control) {
    Stepping stepping = session.requireStepping();
    if (command instanceof EngineCommand.CatchUp other) {
      stepping.catchUp(
          other.branch(), control); // nothing on the way is shown: it is on another branch
      return;
    }
    control.begin();
    try {
      if (!run(command, stepping, control) && !set(command, stepping, session)) {
        throw new IllegalStateException("the engine does not know how to do " + command);
      }
    } finally {
      control.end();
    }
  }

  private static boolean run(EngineCommand command, Stepping stepping, RunControl control) {
    if (command instanceof EngineCommand.Step step) {
      stepping.step(step.way());
    } else if (command instanceof EngineCommand.RunPhase) {
      stepping.runPhase(control);
    } else if (command instanceof EngineCommand.RunIterations run) {
      stepping.runIterations(run.count(), control);
    } else if (command instanceof EngineCommand.Resume) {
      stepping.resume(control);
    } else if (command instanceof EngineCommand.ReverseResume) {
      stepping.reverseResume(control);
    } else if (command instanceof EngineCommand.RunTo run) {
      stepping.runTo(run.position(), control);
    } else if (command instanceof EngineCommand.SwitchBranch other) {
      stepping.switchBranch(other.id(), control);
    } else {
      return false;
    }
    return true;
  }

  private static boolean set(EngineCommand command, Stepping stepping, Session session) {
    Watches watches = stepping.watches();
    if (command instanceof EngineCommand.Change change) {
      stepping.change(change.edit());
    } else if (command instanceof EngineCommand.NextSample) {
      stepping.nextImage();
    } else if (command instanceof EngineCommand.ChooseSample choice) {
      stepping.chooseImage(session.data(), choice.index());
    } else if (command instanceof EngineCommand.UsePicture use) {
      stepping.usePicture(use.picture());
    } else if (command instanceof EngineCommand.UseWeights use) {
      stepping.useWeights(new Edit.SetWeights(use.weights(), use.source()));
    } else if (command instanceof EngineCommand.SetBreakpoint set) {
      stepping.debugger().breakpoints().add(set.entry());
    } else if (command instanceof EngineCommand.ChangeBreakpoint set) {
      stepping.changeBreakpoint(set.entry());
    } else if (command instanceof EngineCommand.RemoveBreakpoint old) {
      stepping.removeBreakpoint(old.id());
    } else if (command instanceof EngineCommand.SetWatch set) {
      stepping.setWatches(
          set.place() < 0
              ? watches.with(set.expression())
              : watches.with(set.place(), set.expression()));
    } else if (command instanceof EngineCommand.RemoveWatch old) {
      stepping.setWatches(watches.without(old.place()));
    } else {
      return false;
    }
    return true;
  }
}
