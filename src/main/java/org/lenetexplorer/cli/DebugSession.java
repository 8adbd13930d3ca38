package org.lenetexplorer.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.Branch;
import org.lenetexplorer.debugger.Breakpoints;
import org.lenetexplorer.debugger.Change;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.PositionException;
import org.lenetexplorer.debugger.Stop;
import org.lenetexplorer.debugger.StopCondition;
import org.lenetexplorer.debugger.Travel;
import org.lenetexplorer.debugger.explain.PositionExplainer;
import org.lenetexplorer.debugger.watch.Condition;
import org.lenetexplorer.debugger.watch.Expression;
import org.lenetexplorer.debugger.watch.ExpressionException;
import org.lenetexplorer.debugger.watch.Watches;

/** A debugging session that is told what to do in words, and answers in text: the same in a script and at a terminal. */
final class DebugSession {
  /** The commands, for completion. */
  static final List<String> COMMANDS = List.of(
      "over",
      "into",
      "out",
      "back",
      "back-into",
      "resume",
      "reverse-resume",
      "to",
      "iterations",
      "epoch",
      "break",
      "delete",
      "enable",
      "disable",
      "once",
      "log",
      "count",
      "breakpoints",
      "watch",
      "unwatch",
      "print",
      "map",
      "explain",
      "proof",
      "uses",
      "set",
      "branch",
      "switch",
      "compare",
      "changes",
      "hash",
      "where",
      "help",
      "quit");

  /** Commands that take nothing behind them. */
  private static final List<String> ALONE = List.of(
      "over",
      "into",
      "out",
      "back",
      "back-into",
      "resume",
      "reverse-resume",
      "epoch",
      "breakpoints",
      "explain",
      "branch",
      "changes",
      "hash",
      "where",
      "help");

  private final Debugger debugger;
  private final PrintWriter out;
  private final BooleanSupplier stopped;
  private final TensorText tensors;
  private Watches watches = Watches.none();
  private Stop last;

  /**
   * A session.
   *
   * @param stopped polled by runs; once true they pause
   */
  DebugSession(Debugger debugger, PrintWriter out, BooleanSupplier stopped) {
    this.debugger = debugger;
    this.out = out;
    this.stopped = stopped;
    tensors = new TensorText(debugger);
    last = new Stop(Stop.Reason.READY, debugger.position(), "", List.of(), List.of());
  }

  Debugger debugger() {
    return debugger;
  }

  /**
   * Does what a line says.
   *
   * @return whether to go on
   * @throws CommandException if it can't be done; nothing has changed then
   */
  boolean execute(String line) throws CommandException {
    CommandText text = CommandText.of(line);
    String command = text.word();
    if (command.isEmpty() || command.startsWith("#")) {
      return true;
    }
    if (command.equals("quit")) {
      return false;
    }
    if (ALONE.contains(command)) {
      requireEnd(text.afterWord());
    }
    try {
      if (!move(command, text.afterWord()) && !ask(command, text, text.afterWord())) {
        throw text.refuse("one of " + String.join(", ", COMMANDS));
      }
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      throw text.afterWord().refuseAt(1, String.valueOf(e.getMessage()));
    }
    return true;
  }

  void flush() {
    out.flush();
  }

  /** Commands that go somewhere. */
  private boolean move(String command, CommandText rest) throws CommandException {
    Stop stop = switch (command) {
      case "over" -> debugger.over();
      case "into" -> debugger.into();
      case "out" -> debugger.out();
      case "back" -> debugger.back();
      case "back-into" -> debugger.backInto();
      case "resume" -> resume();
      case "reverse-resume" -> debugger.reverseResume(stopped);
      case "to" -> debugger.runTo(position(rest), stopped);
      case "iterations" -> debugger.iterations(count(rest), stopped);
      case "epoch" -> debugger.iterations(debugger.setup().iterationsPerEpoch(), stopped);
      case "switch" -> switchTo(rest);
      default -> null;
    };
    if (stop == null) {
      return false;
    }
    arrived(stop);
    return true;
  }

  private Stop switchTo(CommandText rest) throws CommandException {
    int branch = (int) count(rest);
    if (branch >= debugger.branches().size()) {
      throw rest.refuse("the number of a branch, 0 to " + (debugger.branches().size() - 1));
    }
    return debugger.switchTo(branch, stopped);
  }

  private Stop resume() throws CommandException {
    if (!debugger.breakpoints().any()) {
      throw new CommandException(
          1, "no breakpoint is set: nothing would stop the run; use break, or iterations N");
    }
    return debugger.resume(new Travel(stopped));
  }

  private void arrived(Stop stop) {
    last = stop;
    String where = debugger.print(stop.position());
    watches = watches.update(debugger.scope(), where);
    stop.log().forEach(line -> out.println("log: " + line));
    switch (stop.reason()) {
      case HIT -> out.println("hit" + (stop.message().isEmpty() ? "" : ": " + stop.message()));
      case PAUSED -> out.println("paused");
      case AT_START -> out.println("nothing earlier");
      case READY -> {}
    }
    at();
    watches.list().forEach(watch -> out.println("  " + watch));
  }

  private void at() {
    out.println("at " + debugger.print(debugger.position()));
  }

  /** Commands that ask or set something; they say where the session is first. */
  private boolean ask(String command, CommandText all, CommandText rest) throws CommandException {
    if (!COMMANDS.contains(command)) {
      return false;
    }
    StringBuilder answer = new StringBuilder();
    answer(command, all, rest, answer);
    at();
    if (!answer.isEmpty()) {
      out.println(answer.toString().stripTrailing());
    }
    return true;
  }

  private void answer(String command, CommandText all, CommandText rest, StringBuilder answer)
      throws CommandException {
    switch (command) {
      case "break" -> setBreakpoint(rest, answer);
      case "delete" -> answer.append(deleteBreakpoint(rest));
      case "enable", "disable", "once", "log", "count" ->
        answer.append(changeBreakpoint(command, rest));
      case "breakpoints" ->
        debugger
            .breakpoints()
            .all()
            .forEach(entry -> answer.append(describe(entry)).append('\n'));
      case "watch" -> watch(rest, answer);
      case "unwatch" -> unwatch(rest);
      case "print" -> answer.append(tensors.print(rest));
      case "map" -> answer.append(tensors.map(rest));
      case "explain" -> answer.append(new PositionExplainer(debugger).explain());
      case "proof" -> answer.append(tensors.proof(rest));
      case "uses" -> answer.append(tensors.uses(rest));
      case "set" -> answer.append(new SetCommand(debugger).run(rest));
      case "branch" ->
        debugger.branches().forEach(branch -> answer.append(describe(branch)).append('\n'));
      case "compare" -> answer.append(new BranchComparison(debugger).with(rest));
      case "changes" ->
        last.changes().forEach(change -> answer.append(describe(change)).append('\n'));
      case "hash" -> answer.append(debugger.hash());
      case "help" -> answer.append(String.join(", ", COMMANDS));
      default -> requireEnd(all.afterWord());
    }
  }

  private static void requireEnd(CommandText rest) throws CommandException {
    if (!rest.isEmpty()) {
      throw rest.refuse("the end of the line");
    }
  }

  private Position position(CommandText rest) throws CommandException {
    try {
      return debugger.parse(rest.rest());
    } catch (PositionException e) {
      throw rest.refuseAt(e.column(), e.reason());
    }
  }

  private static long count(CommandText rest) throws CommandException {
    if (!rest.rest().matches("\\d{1,9}")) {
      throw rest.refuse("a number");
    }
    return Long.parseLong(rest.rest());
  }

  private void setBreakpoint(CommandText rest, StringBuilder answer) throws CommandException {
    String text = rest.rest();
    int when = text.startsWith("if ") ? 0 : text.indexOf(" if ");
    String node = when < 0 ? text : text.substring(0, when);
    int expression = when < 0 ? -1 : when + (when == 0 ? 3 : 4);
    try {
      Position place = node.isBlank() ? null : debugger.parseNode(node);
      Condition asked = expression < 0 ? null : Condition.parse(text.substring(expression));
      requireKnownNames(rest, expression, asked);
      StopCondition condition = asked == null ? null : asked.asStop();
      if (place == null && condition == null) {
        throw rest.refuse("a node, \"if\" and a condition, or both");
      }
      int id = debugger.breakpoints().add(place, condition);
      answer.append("breakpoint ").append(id);
    } catch (PositionException e) {
      throw rest.refuseAt(e.column(), e.reason());
    } catch (ExpressionException e) {
      throw rest.refuseAt(expression + e.column(), e.reason());
    }
  }

  /** What is not computed yet may be later; a name that stands for nothing never will. */
  private void requireKnownNames(CommandText rest, int column, @Nullable Condition condition)
      throws CommandException {
    String why = condition == null ? "" : condition.undecided(debugger.scope()).orElse("");
    if (why.startsWith("there is no ")) {
      throw rest.refuseAt(column + 1, why);
    }
  }

  private String deleteBreakpoint(CommandText rest) throws CommandException {
    if (!debugger.breakpoints().remove((int) count(rest))) {
      throw rest.refuse("the number of a breakpoint");
    }
    return "deleted breakpoint " + rest.rest();
  }

  /** {@code once 2}, {@code log 2}, {@code enable 2}, {@code disable 2}, {@code count 2 10}. */
  private String changeBreakpoint(String option, CommandText rest) throws CommandException {
    CommandText number = rest.afterWord();
    if (!rest.word().matches("\\d{1,9}")
        || option.equals("count") != number.rest().matches("[1-9]\\d{0,8}")) {
      throw rest.refuse(
          option.equals("count") ? "a breakpoint's number and a count" : "a breakpoint's number");
    }
    int id = Integer.parseInt(rest.word());
    boolean found = debugger.breakpoints().change(id, entry -> switch (option) {
      case "enable" -> entry.withEnabled(true);
      case "disable" -> entry.withEnabled(false);
      case "once" -> entry.withOnce(true);
      case "log" -> entry.withLogOnly(true);
      default -> entry.withHitCount(Integer.parseInt(number.rest()));
    });
    if (!found) {
      throw rest.refuse("the number of a breakpoint");
    }
    return describe(debugger.breakpoints().all().stream()
        .filter(entry -> entry.id() == id)
        .findFirst()
        .orElseThrow());
  }

  private String describe(Breakpoints.Entry entry) {
    String node = entry.node() == null ? "anywhere" : debugger.print(entry.node());
    return entry.id() + ": " + node + (entry.condition() == null ? "" : " if " + entry.condition())
        + (entry.enabled() ? "" : " (off)")
        + (entry.hitCount() > 1 ? " (every " + entry.hitCount() + " hits)" : "")
        + (entry.logOnly() ? " (log only)" : "") + (entry.once() ? " (once)" : "");
  }

  private void watch(CommandText rest, StringBuilder answer) throws CommandException {
    watches = watches
        .with(expression(rest))
        .update(debugger.scope(), debugger.print(debugger.position()));
    answer.append(watches.list().get(watches.list().size() - 1));
  }

  private void unwatch(CommandText rest) throws CommandException {
    long index = count(rest);
    if (index >= watches.list().size()) {
      throw rest.refuse("a number from 0 to " + (watches.list().size() - 1));
    }
    watches = watches.without((int) index);
  }

  static Expression expression(CommandText rest) throws CommandException {
    try {
      return Expression.parse(rest.rest());
    } catch (ExpressionException e) {
      throw rest.refuseAt(e.column(), e.reason());
    }
  }

  private String describe(Branch branch) {
    String mark = branch == debugger.branch() ? "* " : "  ";
    if (branch.edit() == null || branch.parent() == null) {
      return mark + "0: the original run";
    }
    return mark + branch.id() + ": from branch " + branch.parent().id() + " in iteration "
        + branch.forkIteration() + ", " + branch.edit().describe();
  }

  private static String describe(Change change) {
    return change.describe();
  }
}
