package org.lenetexplorer.ui.code;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.lenetexplorer.format.torch.TrainingRecipe;
import org.lenetexplorer.format.torch.TrainingScript;
import org.lenetexplorer.project.Feed;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.session.SessionSnapshot.Settings;

/** A session as a program in PyTorch that trains the same. */
public final class SessionScript {
  private SessionScript() {}

  /** The whole program as text, to be run by Python. */
  public static String text(Project project, Settings settings) {
    return of(project, settings).text();
  }

  /** The program of a project, with the optimiser and the learning rate of the position that is shown. */
  static TrainingScript of(Project project, Settings settings) {
    Training training = project.training();
    Optional<String> data =
        training.data().equals(Training.BUILT_IN) ? Optional.empty() : Optional.of(training.data());
    return TrainingScript.of(
        project.network(),
        new TrainingRecipe(
            Optional.ofNullable(training.criterion()),
            settings.optimizer(),
            settings.learningRate(),
            training.seed(),
            data,
            training.mean(),
            training.standardDeviation(),
            given(training.feed())));
  }

  private static TrainingRecipe.Given given(Feed feed) {
    return new TrainingRecipe.Given(
        feed.input() instanceof Feed.Input.Normal normal
            ? OptionalLong.of(normal.seed())
            : OptionalLong.empty(),
        feed.target() instanceof Feed.Target.OfClass chosen
            ? OptionalInt.of(chosen.number())
            : OptionalInt.empty(),
        feed.target() instanceof Feed.Target.Counting,
        feed.gradOutput() instanceof Feed.GradOutput.Normal normal
            ? OptionalLong.of(normal.seed())
            : OptionalLong.empty());
  }
}
