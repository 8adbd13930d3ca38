package org.lenetexplorer.ui.training;

import java.util.List;
import java.util.stream.Collectors;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.project.Feed;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.tensor.Shape;

/**
 * A training in PyTorch's words, as the lines of a script.
 *
 * @param input the shape of one sample, [C, H, W]
 * @param output the shape of the output for one sample
 */
record TrainingCode(Training training, Shape input, Shape output) {
  /** Input, target, loss with backward, optimiser. */
  List<String> lines() {
    Criterion criterion = training.criterion();
    return criterion == null
        ? List.of(inputLine(), backward(), optimizer())
        : List.of(inputLine(), target(criterion), loss(criterion), optimizer());
  }

  private String inputLine() {
    return training.feed().input() instanceof Feed.Input.Normal normal
        ? "torch.manual_seed(" + normal.seed() + "); x = torch.randn(" + sizes(input) + ")"
        : "x, label = next(images)";
  }

  private String target(Criterion criterion) {
    Feed.Target target = training.feed().target();
    if (target instanceof Feed.Target.Counting) {
      return "target = torch.arange(1, " + (output.size() + 1) + ").float().view(" + sizes(output)
          + ")";
    }
    String number = target instanceof Feed.Target.OfClass chosen
        ? "torch.tensor([" + chosen.number() + "])"
        : "label";
    return criterion.takesClasses()
        ? "target = " + number
        : "target = F.one_hot(" + number + ", " + output.size() + ").float()";
  }

  private static String loss(Criterion criterion) {
    return "loss = nn." + criterion.type() + "()(net(x), target); loss.backward()";
  }

  private String backward() {
    return training.feed().gradOutput() instanceof Feed.GradOutput.Normal normal
        ? "torch.manual_seed(" + normal.seed() + "); net(x).backward(torch.randn(" + sizes(output)
            + "))"
        : "net(x).backward(torch.ones(" + sizes(output) + "))";
  }

  private String optimizer() {
    UpdateRule rule = training.rule();
    return "optimizer = torch.optim."
        + rule.toPyTorch(training.learningRate()).replaceFirst("\\(", "(net.parameters(), ");
  }

  private static String sizes(Shape sample) {
    return sample.batched(1).extents().stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }
}
