package org.lenetexplorer.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.optim.Adagrad;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.optim.AdamW;
import org.lenetexplorer.optim.RmsProp;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.project.Feed;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.session.SessionSnapshot.Settings;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.ui.model.Outcome;

class TrainingFormTest {
  private static final Project LENET = Project.of(Presets.lenet());

  private static TrainingForm form(Project project) {
    return new TrainingForm(
        project, Optional.of(Shape.of(10)), "", Settings.of(project.training(), "plain"));
  }

  private static TrainingForm form(Training training) {
    return form(LENET.with(training));
  }

  private static final TrainingForm USUAL = form(LENET);

  private static TrainingForm after(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return form(((Outcome.Accepted) outcome).project());
  }

  private static String name(Outcome outcome) {
    return ((Outcome.Accepted) outcome).name();
  }

  private static List<String> obstacles(List<Option> options) {
    return options.stream().map(Option::obstacle).toList();
  }

  private static String chosen(List<Option> options) {
    return options.stream().filter(Option::chosen).map(Option::key).reduce("", String::concat);
  }

  @Test
  void tutorialsMeanSquaredErrorIsThreeChoicesAway() {
    TrainingForm random = after(USUAL.chosen("loss", "mse"));
    random = after(random.chosen("input", "randn"));
    random = after(random.typed("input.seed", "7"));

    assertThat(chosen(random.targets())).isEqualTo("arange");
    assertThat(random.training().problem()).isEmpty();
    assertThat(random.code())
        .containsExactly(
            "torch.manual_seed(7); x = torch.randn(1, 1, 32, 32)",
            "target = torch.arange(1, 11).float().view(1, 10)",
            "loss = nn.MSELoss()(net(x), target); loss.backward()",
            "optimizer = torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.0,"
                + " nesterov=False, weight_decay=0.0)");
  }

  @Test
  void tutorialsBackwardFromRandomNumbersIsThreeChoicesAway() {
    TrainingForm form = after(USUAL.chosen("input", "randn"));
    form = after(form.chosen("loss", "none"));
    form = after(form.chosen("grad_output", "randn"));
    form = after(form.typed("grad_output.seed", "3"));

    assertThat(form.code())
        .startsWith(
            "torch.manual_seed(0); x = torch.randn(1, 1, 32, 32)",
            "torch.manual_seed(3); net(x).backward(torch.randn(1, 10))");
  }

  @Test
  void whatCannotBeChosenSaysWhy() {
    assertThat(obstacles(USUAL.targets()))
        .containsExactly("", "", "CrossEntropyLoss takes a class; 1 … 10 needs MSELoss");
    assertThat(obstacles(USUAL.gradients()))
        .containsOnly("backward starts from the loss, with ∂L/∂L = 1");
    TrainingForm none = after(USUAL.chosen("loss", "none"));
    assertThat(obstacles(none.targets()))
        .containsOnly("without a loss nothing is compared with the output");
    assertThat(obstacles(none.gradients())).containsOnly("");
    TrainingForm random = after(USUAL.chosen("input", "randn"));
    assertThat(obstacles(random.targets()).get(0)).isEqualTo("random numbers show no class");
  }

  /** Every way through the choices ends in a training that can be run. */
  @Test
  void noChoiceLeadsToWhatDoesNotGoTogether() {
    for (String first : List.of("cross_entropy", "mse", "none")) {
      for (String input : List.of("images", "randn")) {
        for (String target : List.of("label", "class", "arange")) {
          for (String last : List.of("cross_entropy", "mse", "none")) {
            for (String back : List.of("images", "randn")) {
              TrainingForm form = after(USUAL.chosen("loss", first));
              form = after(form.chosen("input", input));
              Outcome outcome = form.chosen("target", target);
              form = outcome instanceof Outcome.Accepted ? after(outcome) : form;
              form = after(form.chosen("loss", last));
              form = after(form.chosen("input", back));

              assertThat(form.training().problem())
                  .as("%s %s %s %s %s", first, input, target, last, back)
                  .isEmpty();
            }
          }
        }
      }
    }
  }

  @Test
  void imagesGetTheirClassBack() {
    TrainingForm random = after(USUAL.chosen("input", "randn"));

    assertThat(chosen(random.targets())).isEqualTo("class");
    assertThat(after(random.chosen("input", "images")).training()).isEqualTo(USUAL.training());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "lr | -1 | The learning rate is -1.0, not a number of 0 or more.",
        "lr | fast | lr “fast” is not a number such as 0.01 or 1e-3.",
        "momentum | -0.5 | Momentum -0.5 must be a number of at least 0.",
        "weight_decay | 1e999 | Weight_decay Infinity must be a number of at least 0.",
        "seed | 1.5 | seed “1.5” is not a whole number such as 7.",
        "input.seed | x | seed “x” is not a whole number such as 7.",
        "target.class | 10 | Class 10 is not from 0 to 9: the output has 10 numbers.",
        "target.class | -1 | Class -1 is not from 0 to 9: the output has 10 numbers.",
      })
  void whatCannotBeTakenIsToldInASentence(String key, String text, String sentence) {
    assertThat(USUAL.typed(key, text)).isEqualTo(new Outcome.Refused(sentence));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "lr, 1e-3, Learning rate 0.001",
    "lr, '0,5', Learning rate 0.5",
    "momentum, .9, momentum 0.9",
    "seed, −3, Seed -3",
    "input.seed, 7, 'Input randn, seed 7'",
    "target.class, 3, Target class 3",
    "grad_output.seed, 4, 'Backward from randn, seed 4'"
  })
  void everyEditHasAName(String key, String text, String name) {
    assertThat(name(USUAL.typed(key, text))).isEqualTo(name);
  }

  @Test
  void entriesShowWhatWasTyped() {
    for (String key : List.of("lr", "momentum", "weight_decay")) {
      assertThat(after(USUAL.typed(key, "0.25")).entry(key).text()).isEqualTo("0.25");
    }
    for (String key : List.of("seed", "input.seed", "target.class", "grad_output.seed")) {
      assertThat(after(USUAL.typed(key, "6")).entry(key).text()).isEqualTo("6");
    }
  }

  @Test
  void usualLearningRateFollowsTheRuleAndAnotherStays() {
    TrainingForm adam = after(USUAL.ruled(new Adam()));
    TrainingForm own = after(after(USUAL.typed("lr", "0.3")).ruled(new Adam()));

    assertThat(adam.training().learningRate()).isEqualTo(0.001);
    assertThat(after(adam.ruled(new Sgd())).training()).isEqualTo(USUAL.training());
    assertThat(own.training().learningRate()).isEqualTo(0.3);
    assertThat(name(USUAL.ruled(new Adam()))).isEqualTo("Optimizer Adam");
  }

  @Test
  void nesterovNeedsMomentum() {
    TrainingForm momentum = after(USUAL.typed("momentum", "0.9"));
    TrainingForm nesterov = after(momentum.withNesterov(true));

    assertThat(USUAL.nesterovObstacle()).isEqualTo("nesterov needs a momentum above 0");
    assertThat(momentum.nesterovObstacle()).isEmpty();
    assertThat(nesterov.training().rule()).isEqualTo(new Sgd(0.9, true, 0));
    assertThat(nesterov.typed("momentum", "0"))
        .isEqualTo(new Outcome.Refused("Nesterov needs a momentum above 0."));
  }

  @Test
  void everyRuleHasAllItsNumbersAndEachCanBeChanged() {
    for (UpdateRule rule : RuleSettings.RULES) {
      TrainingForm form = form(USUAL.training().withRule(rule));
      for (Entry entry : form.settings()) {
        TrainingForm changed = after(form.typed(entry.key(), "0.125"));
        assertThat(changed.training().rule().toPyTorch()).as(entry.key()).contains("0.125");
        assertThat(changed.entry(entry.key()).text()).isEqualTo("0.125");
        assertThat(after(changed.typed(entry.key(), entry.text())).training())
            .isEqualTo(form.training());
      }
    }
  }

  @Test
  void formulasLeaveOutWhatIsNotUsed() {
    assertThat(RuleFormula.letters(new Sgd())).isEqualTo("w ← w − η·g");
    assertThat(RuleFormula.numbers(new Sgd(0.9, true, 0.1), 0.01))
        .isEqualTo("g ← g + 0.1·w;  v ← 0.9·v + g;  w ← w − 0.01·(g + 0.9·v)");
    assertThat(RuleFormula.letters(new Sgd(0.9, false, 0))).isEqualTo("v ← μ·v + g;  w ← w − η·v");
    assertThat(RuleFormula.letters(new RmsProp()))
        .isEqualTo("s ← α·s + (1 − α)·g²;  w ← w − η·g / (√s + ε)");
    assertThat(RuleFormula.letters(new RmsProp(0.9, 1e-8, 0.5, 0)))
        .isEqualTo("s ← α·s + (1 − α)·g²;  v ← μ·v + g / (√s + ε);  w ← w − η·v");
    assertThat(RuleFormula.numbers(new Adagrad(0.5, 1e-10, 0), 0.1))
        .isEqualTo("s ← s + g²;  w ← w − 0.1/(1 + (t − 1)·0.5)·g / (√s + 1e-10)");
    assertThat(RuleFormula.letters(new Adam()))
        .isEqualTo("m ← β₁·m + (1 − β₁)·g;  v ← β₂·v + (1 − β₂)·g²;"
            + "  w ← w − η·m/(1 − β₁ᵗ) / (√(v/(1 − β₂ᵗ)) + ε)");
    assertThat(RuleFormula.letters(new AdamW())).startsWith("w ← (1 − η·λ)·w;  m ← ");
  }

  @Test
  void unknownOutputLeavesTheLineOfTheOptimiser() {
    TrainingForm faulty = new TrainingForm(
        LENET, Optional.empty(), "fc1 takes 400", Settings.of(LENET.training(), "plain"));

    assertThat(faulty.code())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("optimizer = torch.optim.SGD");
    assertThat(faulty.targetNote()).contains("1 … n");
    assertThat(faulty.typed("target.class", "12")).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void otherTargetsAreWrittenAsPyTorchTakesThem() {
    Training chosen = USUAL.training().withFeed(Feed.usual().with(new Feed.Target.OfClass(3)));

    assertThat(USUAL.code().subList(0, 3))
        .containsExactly(
            "x, label = next(images)",
            "target = label",
            "loss = nn.CrossEntropyLoss()(net(x), target); loss.backward()");
    assertThat(form(chosen).code()).contains("target = torch.tensor([3])");
    assertThat(form(chosen.withCriterion(Criterion.MSE)).code())
        .contains("target = F.one_hot(torch.tensor([3]), 10).float()");
    assertThat(form(chosen.withCriterion(null)).code())
        .contains("net(x).backward(torch.ones(1, 10))");
  }
}
