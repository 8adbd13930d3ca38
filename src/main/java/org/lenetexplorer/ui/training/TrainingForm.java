package org.lenetexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.project.Feed;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.session.SessionSnapshot.Settings;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.ui.model.Outcome;
import org.lenetexplorer.ui.model.ViewState;

/**
 * How a project is trained, as the fields for it show it: what can be chosen and typed, and what comes of it.
 *
 * @param project the project
 * @param output the shape of the network's output for one sample; empty while the network is faulty
 * @param fault why the project can't be trained, in a sentence; empty if it can
 * @param here with what the position is trained, which may be on another branch
 */
record TrainingForm(Project project, Optional<Shape> output, String fault, Settings here) {
  static final String IMAGES = "images";
  static final String RANDN = "randn";
  static final String LABEL = "label";
  static final String CLASS = "class";
  static final String ARANGE = "arange";
  static final String ONES = "ones";

  private static final int LINE = 48; // characters of a formula that fit beside the fields

  static TrainingForm of(ViewState state) {
    boolean known = state.snapshot().shapes().problem().isEmpty();
    return new TrainingForm(
        state.project(),
        known ? Optional.of(state.snapshot().shapes().output(state.network())) : Optional.empty(),
        state.snapshot().obstacle(),
        state.snapshot().settings());
  }

  Training training() {
    return project.training();
  }

  private Feed feed() {
    return training().feed();
  }

  private @Nullable Criterion criterion() {
    return training().criterion();
  }

  // ---- what can be chosen

  /** Where the input comes from. */
  List<Option> inputs() {
    boolean random = feed().isRandom();
    return List.of(
        new Option(IMAGES, "images", !random, ""), new Option(RANDN, "randn, seed", random, ""));
  }

  /** The losses, and none. */
  List<Option> losses() {
    List<Option> options = new ArrayList<>();
    for (Criterion each : List.of(Criterion.CROSS_ENTROPY, Criterion.MSE)) {
      options.add(new Option(each.id(), each.type(), each == criterion(), ""));
    }
    options.add(new Option(Training.NO_LOSS, "none", criterion() == null, ""));
    return List.copyOf(options);
  }

  /** What the output is compared with. */
  List<Option> targets() {
    Feed.Target target = feed().target();
    Criterion loss = criterion();
    String all = loss == null ? "without a loss nothing is compared with the output" : "";
    String label = feed().isRandom() ? "random numbers show no class" : "";
    String arange = loss != null && loss.takesClasses()
        ? loss.type() + " takes a class; 1 … " + last() + " needs " + Criterion.MSE.type()
        : "";
    return List.of(
        new Option(
            LABEL, "the image's class", target instanceof Feed.Target.Label, first(all, label)),
        new Option(CLASS, "class", target instanceof Feed.Target.OfClass, all),
        new Option(
            ARANGE, "1 … " + last(), target instanceof Feed.Target.Counting, first(all, arange)));
  }

  /** What backward starts from without a loss. */
  List<Option> gradients() {
    boolean ones = feed().gradOutput() instanceof Feed.GradOutput.Ones;
    String obstacle = criterion() == null ? "" : "backward starts from the loss, with ∂L/∂L = 1";
    return List.of(
        new Option(ONES, "ones", ones, obstacle),
        new Option(RANDN, "randn, seed", !ones, obstacle));
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  private String last() {
    return output.map(shape -> Integer.toString(shape.size())).orElse("n");
  }

  // ---- what follows from it, in a few words

  /** What the position has been trained with, where that is not what the fields say; or empty. */
  String hereNote() {
    boolean same = here.optimizer().equals(training().rule().toPyTorch())
        && here.learningRate() == training().learningRate();
    return same
        ? ""
        : "The present branch has "
            + here.optimizer()
                .replaceFirst("\\(", "(lr=" + UpdateRule.number(here.learningRate()) + ", ")
            + ". What is changed here begins a new one.";
  }

  /** What the target is in the loss's own form, or why there is none. */
  String targetNote() {
    Criterion loss = criterion();
    if (loss == null) {
      return "Without a loss nothing is compared with the output.";
    }
    if (loss.takesClasses()) {
      return "CrossEntropyLoss takes a class; 1 … " + last() + " needs MSELoss.";
    }
    return feed().target() instanceof Feed.Target.Counting
        ? "Each output is pulled towards its own number; the output has " + last() + "."
        : "MSELoss compares with " + last() + " numbers: 1 at the class, 0 elsewhere.";
  }

  /** Where backward begins. */
  String gradientNote() {
    return criterion() == null
        ? "backward begins at the output, with these numbers as ∂L/∂output."
        : "Only without a loss: backward then begins at the output.";
  }

  /** The training in PyTorch's words; lines of a script. */
  List<String> code() {
    Shape known = output.orElse(Shape.of(1));
    return output.isEmpty()
        ? List.of(new TrainingCode(training(), project.network().input(), known)
            .lines()
            .get(criterion() == null ? 2 : 3))
        : new TrainingCode(training(), project.network().input(), known).lines();
  }

  /** The update rule in letters, and with its numbers; each in a line, or one line an assignment where that would be long. */
  List<String> formula() {
    UpdateRule rule = training().rule();
    String letters = RuleFormula.letters(rule);
    String numbers = RuleFormula.numbers(rule, training().learningRate());
    boolean isLong = numbers.length() > LINE;
    return Stream.of(letters, numbers)
        .map(line -> isLong ? line.replace(";  ", "\n") : line)
        .toList();
  }

  /** Whether SGD looks ahead; empty for rules without such a switch. */
  Optional<Boolean> nesterov() {
    return training().rule() instanceof Sgd sgd ? Optional.of(sgd.nesterov()) : Optional.empty();
  }

  /** Why Nesterov's momentum can't be switched on; empty if it can. */
  String nesterovObstacle() {
    return training().rule() instanceof Sgd sgd && sgd.momentum() == 0
        ? "nesterov needs a momentum above 0"
        : "";
  }

  // ---- what can be typed

  /** The number of a key, {@code lr}. */
  Entry entry(String key) {
    Feed feed = feed();
    return switch (key) {
      case "seed" ->
        whole(key, training().seed(), "of weights, order of the images and noise", true);
      case "lr" ->
        new Entry(key, UpdateRule.number(training().learningRate()), "η: the learning rate", true);
      case "input.seed" ->
        feed.input() instanceof Feed.Input.Normal normal
            ? whole(key, normal.seed(), "of the input alone: torch.manual_seed", true)
            : whole(key, 0, "of the input alone: torch.manual_seed", false);
      case "target.class" ->
        feed.target() instanceof Feed.Target.OfClass chosen
            ? whole(key, chosen.number(), "the class, from 0", criterion() != null)
            : whole(key, 0, "the class, from 0", false);
      case "grad_output.seed" ->
        feed.gradOutput() instanceof Feed.GradOutput.Normal normal
            ? whole(key, normal.seed(), "of this gradient alone", criterion() == null)
            : whole(key, 0, "of this gradient alone", false);
      default -> {
        RuleSettings.Setting setting = setting(key);
        yield new Entry(key, UpdateRule.number(setting.value()), setting.tip(), true);
      }
    };
  }

  private static Entry whole(String key, long number, String tip, boolean enabled) {
    return new Entry(key, Long.toString(number), tip, enabled);
  }

  /** The numbers of the update rule. */
  List<Entry> settings() {
    return RuleSettings.of(training().rule()).stream()
        .map(setting -> entry(setting.name()))
        .toList();
  }

  RuleSettings.Setting setting(String key) {
    return RuleSettings.of(training().rule()).stream()
        .filter(one -> one.name().equals(key))
        .findFirst()
        .orElseThrow();
  }

  // ---- what comes of a change

  /** What comes of typing a number. */
  Outcome typed(String key, String text) {
    return new TrainingEdit(this).typed(key, text);
  }

  /** What comes of choosing an option of a row: {@code input}, {@code loss}, {@code target}, {@code grad_output}. */
  Outcome chosen(String row, String key) {
    return new TrainingEdit(this).chosen(row, key);
  }

  /**
   * What comes of taking another update rule. A learning rate that was the usual one of the old rule becomes that of the new.
   *
   * @param rule with its settings
   */
  Outcome ruled(UpdateRule rule) {
    UpdateRule before = training().rule();
    boolean usual = training().learningRate() == RuleSettings.usualRate(before);
    double rate = usual ? RuleSettings.usualRate(rule) : training().learningRate();
    return accepted(
        "Optimizer " + RuleSettings.type(rule), training().withRule(rule).withLearningRate(rate));
  }

  /** What comes of switching Nesterov's momentum. */
  Outcome withNesterov(boolean on) {
    if (!(training().rule() instanceof Sgd sgd)) {
      return new Outcome.Refused("nesterov belongs to SGD");
    }
    try {
      Sgd switched = new Sgd(sgd.momentum(), on, sgd.weightDecay());
      return accepted("nesterov " + (on ? "True" : "False"), training().withRule(switched));
    } catch (IllegalArgumentException e) {
      return new Outcome.Refused(e.getMessage() + ".");
    }
  }

  Outcome accepted(String name, Training changed) {
    return new Outcome.Accepted(name, project.with(changed), Map.of());
  }
}
