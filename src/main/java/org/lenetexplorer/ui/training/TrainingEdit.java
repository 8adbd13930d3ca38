package org.lenetexplorer.ui.training;

import java.util.function.DoubleFunction;
import java.util.function.LongFunction;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.project.Feed;
import org.lenetexplorer.project.Feed.GradOutput;
import org.lenetexplorer.project.Feed.Input;
import org.lenetexplorer.project.Feed.Target;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.model.Outcome;

/** Makes edits of a training; where a choice rules another one out, that gives way to what goes with it. */
record TrainingEdit(TrainingForm form) {
  private Training training() {
    return form.training();
  }

  private Feed feed() {
    return training().feed();
  }

  // ---- numbers

  Outcome typed(String key, String text) {
    return switch (key) {
      case "lr" -> real(key, text, "Learning rate ", rate -> training().withLearningRate(rate));
      case "seed" -> whole(key, text, "Seed ", seed -> training().withSeed(seed));
      case "input.seed" ->
        whole(key, text, "Input randn, seed ", seed -> with(feed().with(new Input.Normal(seed))));
      case "grad_output.seed" ->
        whole(
            key,
            text,
            "Backward from randn, seed ",
            seed -> with(feed().with(new GradOutput.Normal(seed))));
      case "target.class" -> whole(key, text, "Target class ", this::withClass);
      default ->
        real(
            key,
            text,
            key + " ",
            number -> training().withRule(form.setting(key).with().apply(number)));
    };
  }

  private Training with(Feed feed) {
    return training().withFeed(feed);
  }

  private Training withClass(long number) {
    long classes = form.output().map(shape -> (long) shape.size()).orElse(1L + Integer.MAX_VALUE);
    if (number < 0 || number >= classes) {
      throw new IllegalArgumentException("class " + number + " is not from 0 to " + (classes - 1)
          + ": the output has " + classes + " numbers");
    }
    return with(feed().with(new Target.OfClass((int) number)));
  }

  private Outcome real(String key, String text, String name, DoubleFunction<Training> change) {
    try {
      double number = Numbers.parse(text);
      return form.accepted(name + UpdateRule.number(number), change.apply(number));
    } catch (NumberFormatException e) {
      return notANumber(key, text, "a number such as 0.01 or 1e-3");
    } catch (IllegalArgumentException e) {
      return refused(e);
    }
  }

  private Outcome whole(String key, String text, String name, LongFunction<Training> change) {
    try {
      long number = Long.parseLong(plain(text));
      return form.accepted(name + number, change.apply(number));
    } catch (NumberFormatException e) {
      return notANumber(key, text, "a whole number such as 7");
    } catch (IllegalArgumentException e) {
      return refused(e);
    }
  }

  private static String plain(String text) {
    return text.strip().replace('−', '-');
  }

  private static Outcome notANumber(String key, String text, String wanted) {
    String last = key.substring(key.lastIndexOf('.') + 1);
    return new Outcome.Refused(last + " “" + text + "” is not " + wanted + ".");
  }

  private static Outcome refused(IllegalArgumentException reason) {
    String sentence = String.valueOf(reason.getMessage());
    return new Outcome.Refused(
        Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".");
  }

  // ---- choices

  Outcome chosen(String row, String key) {
    return switch (row) {
      case "input" -> input(key);
      case "loss" -> {
        Criterion criterion = Criterion.of(key);
        String type = criterion == null ? Training.NO_LOSS : criterion.type();
        yield form.accepted("Loss " + type, settled(training().withCriterion(criterion)));
      }
      case "target" -> target(key);
      case "grad_output" ->
        form.accepted(
            "Backward from " + key,
            with(feed()
                .with(
                    key.equals(TrainingForm.RANDN)
                        ? new GradOutput.Normal(0)
                        : new GradOutput.Ones())));
      default -> throw new IllegalArgumentException("no choice of " + row);
    };
  }

  private Outcome input(String key) {
    boolean random = key.equals(TrainingForm.RANDN);
    if (random == feed().isRandom()) {
      return form.accepted("Input " + key, training());
    }
    Feed changed = random
        ? feed().with(new Input.Normal(0))
        : feed().with(new Input.Images()).with(new Target.Label());
    return form.accepted("Input " + key, settled(with(changed)));
  }

  private Outcome target(String key) {
    Target target = switch (key) {
      case TrainingForm.CLASS -> new Target.OfClass(0);
      case TrainingForm.ARANGE -> new Target.Counting();
      default -> new Target.Label();
    };
    String name = switch (key) {
      case TrainingForm.CLASS -> "class 0";
      case TrainingForm.ARANGE -> "1 … n";
      default -> "the image's class";
    };
    Training changed = with(feed().with(target));
    String problem = changed.problem();
    return problem.isEmpty()
        ? form.accepted("Target " + name, changed)
        : new Outcome.Refused(problem + ".");
  }

  /** The same with a target that loss and input can do with. */
  private static Training settled(Training changed) {
    if (changed.problem().isEmpty()) {
      return changed;
    }
    Feed feed = changed.feed();
    Criterion criterion = changed.criterion();
    Target target = new Target.Label();
    if (feed.isRandom()) {
      boolean classes = criterion != null && criterion.takesClasses();
      target = classes ? new Target.OfClass(0) : new Target.Counting();
    }
    return changed.withFeed(feed.with(target));
  }
}
