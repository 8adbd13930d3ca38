package org.lenetexplorer.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lenetexplorer.debugger.Branch;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Edit;
import org.lenetexplorer.debugger.Reading;
import org.lenetexplorer.debugger.UnresolvedException;
import org.lenetexplorer.optim.Adagrad;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.optim.AdamW;
import org.lenetexplorer.optim.RmsProp;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.tensor.Shape;

/** {@code set NAME VALUE}: changes something at the present position, which begins a branch. */
final class SetCommand {
  private static final Pattern ELEMENT =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_.]*)\\s*(?:\\[([\\d\\s,]*)\\])?");

  private final Debugger debugger;

  SetCommand(Debugger debugger) {
    this.debugger = debugger;
  }

  /** Makes the edit; answers what branch begins with it. */
  String run(CommandText rest) throws CommandException {
    CommandText value = rest.lastWord();
    String name = rest.until(value);
    if (name.isEmpty() || value.isEmpty()) {
      throw rest.refuse(
          "a name and a value, such as conv1.weight[0,0,2,2] 0.5, lr 0.1 or zero_grad off");
    }
    try {
      Branch branch = debugger.edit(edit(rest, name, value));
      return "branch " + branch.id() + ": "
          + java.util.Objects.requireNonNull(branch.edit()).describe();
    } catch (IllegalArgumentException e) {
      throw rest.refuseAt(1, String.valueOf(e.getMessage()));
    }
  }

  private Edit edit(CommandText rest, String name, CommandText value) throws CommandException {
    return switch (name) {
      case "lr" -> new Edit.SetLearningRate(number(value));
      case "zero_grad" -> new Edit.SetZeroGrad(flag(value));
      case "image" -> new Edit.SetImage(whole(value));
      case "optimizer" -> new Edit.SetRule(rule(value));
      default -> element(rest, name, value);
    };
  }

  private static double number(CommandText value) throws CommandException {
    String text = value.rest().replace('−', '-');
    if (!text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?|[-+]?(nan|inf)")) {
      throw value.refuse("a number");
    }
    return switch (text.replaceFirst("^[-+]", "")) {
      case "nan" -> Double.NaN;
      case "inf" -> text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  private static int whole(CommandText value) throws CommandException {
    double number = number(value);
    if (number != Math.rint(number) || Math.abs(number) > 1e9) {
      throw value.refuse("a whole number");
    }
    return (int) number;
  }

  private static boolean flag(CommandText value) throws CommandException {
    return switch (value.rest()) {
      case "on", "1" -> true;
      case "off", "0" -> false;
      default -> throw value.refuse("on or off");
    };
  }

  private static UpdateRule rule(CommandText value) throws CommandException {
    return switch (value.rest()) {
      case "sgd" -> new Sgd();
      case "momentum" -> new Sgd(0.9, false, 0);
      case "rmsprop" -> new RmsProp();
      case "adagrad" -> new Adagrad();
      case "adam" -> new Adam();
      case "adamw" -> new AdamW();
      default -> throw value.refuse("one of sgd, momentum, rmsprop, adagrad, adam, adamw");
    };
  }

  private Edit element(CommandText rest, String name, CommandText value) throws CommandException {
    Matcher matcher = ELEMENT.matcher(name);
    if (!matcher.matches()) {
      throw rest.refuse("a tensor's name, with or without an index such as [0,0,2,2]");
    }
    String tensor = matcher.group(1);
    Optional<String> index = Optional.ofNullable(matcher.group(2));
    int place = index.isEmpty() ? -1 : place(rest, tensor, index.get(), matcher.start(2));
    return new Edit.SetValue(tensor, place, (float) number(value));
  }

  private int place(CommandText rest, String tensor, String index, int column)
      throws CommandException {
    try {
      Reading reading = debugger.scope().find(tensor);
      Shape shape = reading.shape();
      String[] words = index.isBlank() ? new String[0] : index.strip().split("\\s*,\\s*", -1);
      int[] numbers = new int[words.length];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = Integer.parseInt(words[i]);
      }
      return shape.offset(numbers);
    } catch (UnresolvedException e) {
      throw rest.refuseAt(1, e.reason());
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw rest.refuseAt(column + 1, "found \"" + index + "\", expected an index into " + tensor);
    }
  }
}
