package org.lenetexplorer.debugger.explain;

import java.util.List;
import java.util.Locale;
import org.lenetexplorer.autograd.Function;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.function.AvgPool2dFunction;
import org.lenetexplorer.autograd.function.Conv2dFunction;
import org.lenetexplorer.autograd.function.CrossEntropyFunction;
import org.lenetexplorer.autograd.function.DropoutFunction;
import org.lenetexplorer.autograd.function.FlattenFunction;
import org.lenetexplorer.autograd.function.LinearFunction;
import org.lenetexplorer.autograd.function.MaxPool2dFunction;
import org.lenetexplorer.autograd.function.MseLossFunction;
import org.lenetexplorer.autograd.function.ReluFunction;
import org.lenetexplorer.kernel.Window;

/** What happens in a section, in a few words each. */
final class AnatomyText {
  private final Target target;
  private final Node node;
  private final Section section;
  private final List<Strand> strands;
  private final List<Plane> addends;
  private final boolean moved;

  /**
   * The words for a section.
   *
   * @param moved whether weights have moved since
   */
  AnatomyText(Target target, List<Strand> strands, List<Plane> addends, boolean moved) {
    this.target = target;
    node = target.node();
    section = target.section();
    this.strands = strands;
    this.addends = addends;
    this.moved = moved;
  }

  /** What is seen: {@code conv2, map 3: 6 maps, each under its own kernel, added up}. */
  String title() {
    String end = moved ? " (with the weights as they were when this was computed)" : "";
    return place() + ": " + story() + "." + end;
  }

  private String place() {
    String name = target.title();
    if (!target.backward()) {
      return target.maps() > 1 && target.size() > 1
          ? section.layer() + ", map " + section.map()
          : name;
    }
    return "∂L/∂" + name.replace(".grad", "");
  }

  private String story() {
    Function function = node.function();
    if (function instanceof Conv2dFunction conv) {
      return convolution(conv.window());
    }
    if (function instanceof LinearFunction) {
      return linear();
    }
    return target.backward() ? lessBackward(function) : lessForward(function);
  }

  private String convolution(Window window) {
    String kernel = window.kernelHeight() + "×" + window.kernelWidth() + " kernel";
    return switch (section.way()) {
      case FORWARD ->
        count(strands.size(), "input map")
            + (strands.size() == 1 ? " under a " : ", each under its own ")
            + kernel
            + (strands.size() == 1 ? "" : ", added up")
            + (addends.isEmpty() ? "" : ", plus the bias");
      case BIAS -> "every number of δ on map " + section.map() + ", added up";
      case WEIGHT ->
        "δ on map " + section.map() + " slid over input map " + section.channel()
            + ", multiplied and added up at each of the " + window.kernelHeight() + "×"
            + window.kernelWidth() + " places";
      case INPUT ->
        count(strands.size(), "δ map")
            + (strands.size() == 1 ? " under the turned " : ", each under its turned ")
            + kernel
            + (strands.size() == 1 ? "" : ", added up");
    };
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  private String linear() {
    return switch (section.way()) {
      case FORWARD ->
        "row " + section.map() + " of the weights times the input vector"
            + (addends.isEmpty() ? "" : ", plus the bias");
      case BIAS -> "δ of neuron " + section.map();
      case WEIGHT -> "the input vector times δ of neuron " + section.map();
      case INPUT -> "δ times column " + section.map() + " of the weights";
    };
  }

  private String lessForward(Function function) {
    if (function instanceof MaxPool2dFunction pool) {
      return "the largest number of each " + size(pool.window()) + " window wins";
    }
    if (function instanceof AvgPool2dFunction pool) {
      return "the mean of each " + size(pool.window()) + " window";
    }
    if (function instanceof FlattenFunction) {
      return "the map's rows laid one after another";
    }
    if (function instanceof DropoutFunction) {
      return "some numbers dropped at random, the others made larger";
    }
    if (function instanceof CrossEntropyFunction) {
      return "logits, e^x, their shares of the sum (softmax), and −log of the target's share";
    }
    return function instanceof MseLossFunction
        ? "the mean of the squared differences"
        : "each number by itself through " + word(function);
  }

  private String lessBackward(Function function) {
    if (function instanceof MaxPool2dFunction pool) {
      return "δ goes to the winner of each " + size(pool.window()) + " window, the others get 0";
    }
    if (function instanceof AvgPool2dFunction pool) {
      return "δ in equal shares to each cell of its " + size(pool.window()) + " window";
    }
    if (function instanceof FlattenFunction) {
      return "δ laid back into the rows of the map";
    }
    if (function instanceof CrossEntropyFunction) {
      return "softmax minus 1 at the target, and minus 0 elsewhere, over the number of images";
    }
    if (function instanceof DropoutFunction) {
      return "δ passes where forward let the number pass";
    }
    return function instanceof ReluFunction
        ? "δ passes where x was above 0"
        : "δ times the slope of " + word(function) + " there";
  }

  /** PyTorch's name of a function without its ending: {@code Tanh} for {@code TanhBackward0}. */
  private static String word(Function function) {
    return function instanceof ReluFunction
        ? "max(x, 0)"
        : function.name().replaceFirst("Backward\\d*$", "").toLowerCase(Locale.ROOT);
  }

  private static String size(Window window) {
    return window.kernelHeight() + "×" + window.kernelWidth();
  }

  /** What happens with each input, where they come together, and what the result is. */
  List<String> captions() {
    return List.of(station(), join(), target.title());
  }

  private String station() {
    Function function = node.function();
    if (function instanceof Conv2dFunction conv) {
      return switch (section.way()) {
        case FORWARD -> "slide the " + size(conv.window()) + " kernel over its map";
        case BIAS -> "add up every number of δ";
        case WEIGHT -> "slide δ over the input map";
        case INPUT -> "slide the turned " + size(conv.window()) + " kernel over δ";
      };
    }
    if (function instanceof LinearFunction) {
      return switch (section.way()) {
        case FORWARD, INPUT -> "multiply pair by pair";
        case WEIGHT -> "multiply each input by δ";
        case BIAS -> "take δ as it is";
      };
    }
    if (function instanceof CrossEntropyFunction && !target.backward()) {
      return "e^x, divided by the sum of all";
    }
    return target.backward() ? backwardStation(function) : forwardStation(function);
  }

  private static String forwardStation(Function function) {
    if (function instanceof MaxPool2dFunction pool) {
      return "mark the largest of each " + size(pool.window()) + " window";
    }
    if (function instanceof AvgPool2dFunction pool) {
      return "take the mean of each " + size(pool.window()) + " window";
    }
    if (function instanceof FlattenFunction) {
      return "read row by row";
    }
    if (function instanceof ReluFunction) {
      return "1 where x > 0, else 0";
    }
    return function instanceof MseLossFunction
        ? "square the differences, divide by their number"
        : "each number by itself";
  }

  private static String backwardStation(Function function) {
    if (function instanceof MaxPool2dFunction) {
      return "1 at the winners, else 0";
    }
    if (function instanceof ReluFunction) {
      return "1 where x was above 0, else 0";
    }
    if (function instanceof CrossEntropyFunction) {
      return "p − 1 at the target, p elsewhere";
    }
    return function instanceof FlattenFunction ? "lay back into rows" : "times the slope there";
  }

  private String join() {
    Function function = node.function();
    if (function instanceof CrossEntropyFunction && !target.backward()) {
      int target = (int) node.input(1).value().at(Math.max(0, section.sample()));
      return "−log of the share of the target, class " + target;
    }
    if (function instanceof MaxPool2dFunction && !target.backward()) {
      return "keep the winners";
    }
    if (function instanceof ReluFunction || function instanceof MaxPool2dFunction) {
      return "let pass where the mask is 1";
    }
    String added = strands.size() > 1 ? "add the " + strands.size() + " maps" : "";
    if (strands.size() == 1 && target.size() == 1) {
      added = "add all of them";
    }
    if (addends.isEmpty()) {
      return added;
    }
    String bias = target.backward() ? "the old gradient" : "the bias";
    return added.isEmpty() ? "add " + bias : added + " and " + bias;
  }

  /** What to do to see more; empty if everything is computed. */
  String missing(int reached) {
    if (reached >= target.size()) {
      return "";
    }
    String name = target.title();
    if (reached > 0) {
      return reached + " of " + target.size() + " numbers of " + name + " are computed so far.";
    }
    String phase =
        target.backward() ? "backward" : section.layer().equals("loss") ? "loss" : "forward";
    String step = phase + " ▸ " + section.layer()
        + (target.backward() ? " ▸ " + node.function().inputName(target.input()) : "");
    return name + " is not computed yet in this iteration: step over (F8) until " + step
        + " is done.";
  }
}
