package org.lenetexplorer.ui.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.data.Batches;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.IdxFiles;
import org.lenetexplorer.format.torch.TrainingRecipe;
import org.lenetexplorer.format.torch.TrainingScript;
import org.lenetexplorer.format.torch.TrainingScript.Moment;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.project.Feed;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.session.SessionSnapshot.Settings;
import org.lenetexplorer.testkit.Python;
import org.lenetexplorer.train.Model;
import org.lenetexplorer.train.TrainingStep;

class CodeModelTest {
  @TempDir
  private Path folder;

  private static TrainingScript script(Project project) {
    return SessionScript.of(project, Settings.of(project.training(), "plain"));
  }

  @Test
  @Timeout(300)
  void pythonRunsTheProgramAndFindsTheSameLoss() throws Exception {
    Python.assumeModules(folder, "torch");
    Dataset one = BuiltInDigits.draw(3, 1);
    IdxFiles.write(folder, one, one);
    for (Project project : projects()) {
      String program = script(project).text();

      String printed = Python.run(folder, program)
          .orElseThrow(() -> new AssertionError("Python failed on:\n" + program));

      assertThat(Double.parseDouble(printed.replace("iteration 0: loss ", "")))
          .as(project.network().name())
          .isCloseTo(firstLoss(project, one), within(1e-5));
    }
  }

  private List<Project> projects() {
    return List.of(
        project(Presets.lenet(), Criterion.CROSS_ENTROPY, new Sgd(0.9, true, 1e-4)),
        project(Presets.lenet5(), Criterion.MSE, new Adam()),
        project(Presets.mlp(), Criterion.CROSS_ENTROPY, new Sgd()));
  }

  private Project project(Network network, Criterion criterion, UpdateRule rule) {
    return Project.of(network)
        .with(new Training(folder.toString(), 0.1307f, 0.3081f, criterion, rule, 1e-5, 7));
  }

  private static float firstLoss(Project project, Dataset data) {
    Training training = project.training();
    Model model =
        new Model(project.network(), training.seed(), new PlainKernels(), new WorkerPool(1));
    Optimizer optimizer = new Optimizer(
        training.rule(), training.learningRate(), model.parameters(), new PlainKernels().updates());
    TrainingStep step = new TrainingStep(model, optimizer, training.criterion(), 1, true);
    int[] label = new int[1];
    Batches.shuffled(data, training.preprocessing(32, 32), 1, training.seed())
        .next(step.input().array(), step.input().offset(), label);
    step.setClasses(label);
    step.run();
    return step.loss();
  }

  @Test
  @Timeout(300)
  void whatIsPutInByHandIsPutInByTheProgramToo() throws Exception {
    Python.assumeModules(folder, "torch");
    Feed random = Feed.usual().with(new Feed.Input.Normal(3));
    for (Feed feed :
        List.of(random.with(new Feed.Target.Counting()), random.with(new Feed.Target.OfClass(4)))) {
      Training training = new Training(
          Training.BUILT_IN, 0.1307f, 0.3081f, Criterion.MSE, new Sgd(), 0.01, 7, feed);
      Project project = Project.of(Presets.lenet()).with(training);
      String program = script(project).text();

      String printed = Python.run(folder, program)
          .orElseThrow(() -> new AssertionError("Python failed on:\n" + program));

      assertThat(Double.parseDouble(printed.replace("iteration 0: loss ", "")))
          .isCloseTo(lossOfSession(project), within(1e-5));
    }
    Feed gradient = random.with(new Feed.GradOutput.Normal(5));
    Training training =
        new Training(Training.BUILT_IN, 0.1307f, 0.3081f, null, new Sgd(), 0.01, 7, gradient);
    String program = script(Project.of(Presets.lenet()).with(training)).text();
    assertThat(program).contains("    output.backward(grad)\n");
    assertThat(Python.run(folder, program)).contains("");
  }

  private static float lossOfSession(Project project) throws InterruptedException {
    LinkedBlockingQueue<SessionSnapshot> told = new LinkedBlockingQueue<>();
    try (Engine engine = new Engine(project, new PlainKernels(), told::add)) {
      engine.send(new EngineCommand.RunIterations(1));
      SessionSnapshot snapshot;
      do {
        snapshot = Objects.requireNonNull(told.poll(20, TimeUnit.SECONDS), "the engine is silent");
      } while (snapshot.running() || snapshot.debug().losses().length == 0);
      return snapshot.debug().losses()[0];
    }
  }

  @Test
  @Timeout(300)
  void aProgramWithoutLossRunsAsWell() throws Exception {
    Python.assumeModules(folder, "torch");
    Dataset one = BuiltInDigits.draw(3, 1);
    IdxFiles.write(folder, one, one);
    TrainingScript script = TrainingScript.of(
        Presets.lenet(),
        new TrainingRecipe(
            Optional.empty(),
            "SGD()",
            0.01,
            0,
            Optional.of(folder.toString()),
            0.5f,
            0.5f,
            TrainingRecipe.Given.NOTHING));

    assertThat(Python.run(folder, script.text())).contains("");
    assertThat(script.linesOf(Moment.LOSS, "loss")).isEmpty();
    assertThat(script.lines().get(script.linesOf(Moment.BACKWARD, "conv1").get(0)))
        .isEqualTo("    output.backward(torch.ones_like(output))");
  }

  @Test
  void linesAreThoseOfTheOperation() {
    TrainingScript script = script(Project.of(Presets.lenet()));

    assertThat(lines(script, Moment.FORWARD, "conv2"))
        .containsExactly("        x = self.conv2(x)", "    output = net(input)");
    assertThat(script.function("conv2"))
        .isEqualTo("F.conv2d(x, conv2.weight, conv2.bias, stride=1, padding=0)");
    assertThat(lines(script, Moment.ZERO_GRAD, "conv1.weight"))
        .containsExactly("    optimizer.zero_grad(set_to_none=False)");
    assertThat(lines(script, Moment.LOSS, "loss"))
        .containsExactly("    loss = criterion(output, target)");
    assertThat(lines(script, Moment.BACKWARD, "loss")).containsExactly("    loss.backward()");
    assertThat(lines(script, Moment.STEP, "fc3.bias")).containsExactly("    optimizer.step()");
    assertThat(script.text()).contains("optim.SGD(net.parameters(), lr=0.01, momentum=0");
  }

  private static List<String> lines(TrainingScript script, Moment moment, String operation) {
    return script.linesOf(moment, operation).stream()
        .map(line -> script.lines().get(line))
        .toList();
  }

  @Test
  void inkFindsStringsCommentsAndKeywords() {
    String line = "    for x in (\"in # it\", f\"{a}\"):  # for \"all\"";

    assertThat(PythonInk.of(line))
        .extracting(part -> line.substring(part.from(), part.to()))
        .containsExactly("for", "in", "\"in # it\"", "f\"{a}\"", "# for \"all\"");
  }
}
