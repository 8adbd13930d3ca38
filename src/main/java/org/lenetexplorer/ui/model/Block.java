package org.lenetexplorer.ui.model;

import java.util.Optional;
import org.lenetexplorer.ui.component.LabelledBars;

/**
 * One station of the chain as the screen shows it.
 *
 * @param index place in the chain, from 0
 * @param kind what it is
 * @param name {@code conv1}
 * @param heading the name, and the value where there is just one
 * @param layerLine the layer as PyTorch prints it, or a few words for input and loss
 * @param shape its output with the batch, {@code [1, 6, 28, 28]}
 * @param derivation how the shape comes about, {@code (32 − 5 + 2·0)/1 + 1 = 28}
 * @param parameters the count as arithmetic, {@code 6·(1·5·5) + 6 = 156}; empty without parameters
 * @param stage how far this iteration has come with it
 * @param current whether the last operation worked on it
 * @param dimmed whether it takes no part in the last operation
 * @param picture what is drawn
 * @param condition whether it fits what comes before it
 * @param problem what is wrong, as a sentence with its repair; empty where nothing is
 * @param bars rows drawn instead of the picture, where there are few numbers
 */
public record Block(
    int index,
    Kind kind,
    String name,
    String heading,
    String layerLine,
    String shape,
    String derivation,
    String parameters,
    Stage stage,
    boolean current,
    boolean dimmed,
    Picture picture,
    Condition condition,
    String problem,
    Optional<LabelledBars> bars) {

  /** Whether a block fits what comes before it. */
  public enum Condition {
    SOUND,
    /** It is the first one that does not fit. */
    FAULTY,
    /** It works, but probably not as it was meant. */
    DOUBTFUL,
    /** Something before it does not fit. */
    UNKNOWN
  }

  /** Input, layer or loss. */
  public enum Kind {
    INPUT,
    LAYER,
    LOSS
  }

  /** How far an iteration has come with a block. */
  public enum Stage {
    NOT_COMPUTED("not computed"),
    COMPUTED("computed"),
    GRADIENT_ARRIVED("gradient arrived");

    private final String words;

    Stage(String words) {
      this.words = words;
    }

    /** The stage in words. */
    public String words() {
      return words;
    }
  }

  /** The same with a fault. */
  Block faulty(String sentence) {
    return with(shape, Condition.FAULTY, sentence);
  }

  /** The same with a warning. */
  Block doubtful(String sentence) {
    return with(shape, Condition.DOUBTFUL, sentence);
  }

  /** The same behind a fault. */
  Block unknown() {
    return with(shape, Condition.UNKNOWN, "");
  }

  /** The same with another shape at its edge. */
  Block withShape(String other) {
    return with(other, condition, problem);
  }

  private Block with(String otherShape, Condition other, String sentence) {
    return new Block(
        index,
        kind,
        name,
        heading,
        layerLine,
        otherShape,
        derivation,
        parameters,
        stage,
        current,
        dimmed,
        picture,
        other,
        sentence,
        bars);
  }

  /** The shape with its reasons: {@code conv1: output [1, 6, 28, 28], (32 − 5 + 2·0)/1 + 1 = 28}, and the parameters. */
  public String shapeSentence() {
    if (condition == Condition.FAULTY) {
      return problem;
    }
    return name + ": output " + shape + (derivation.isEmpty() ? "" : ", " + derivation)
        + (parameters.isEmpty() ? "" : "; parameters " + parameters);
  }

  /** The whole block as a sentence for screen readers. */
  public String sentence() {
    StringBuilder text = new StringBuilder(name).append(", ").append(layerLine);
    text.append(", output ").append(shape);
    text.append(condition == Condition.SOUND ? ", " + stage.words() : "");
    String sort = condition == Condition.DOUBTFUL ? "warning" : "error";
    text.append(problem.isEmpty() ? "" : ", " + sort + ": " + problem);
    if (picture.values() != null) {
      text.append(", ").append(picture.title()).append(' ').append(picture.summary());
    }
    if (!parameters.isEmpty()) {
      text.append(", parameters ").append(parameters);
    }
    bars.ifPresent(rows -> {
      for (int i = 0; i < rows.labels().size(); i++) {
        text.append(", ").append(rows.describe(i));
      }
    });
    return text.append(current ? ", current operation" : "").toString();
  }
}
