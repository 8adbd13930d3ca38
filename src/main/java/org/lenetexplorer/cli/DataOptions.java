package org.lenetexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.ImageFolder;
import picocli.CommandLine.Option;

/** The option that names the images. */
final class DataOptions {
  private static final String BUILT_IN = "builtin";
  private static final int TRAINING = 60_000;
  private static final int TEST = 10_000;

  /** What is no folder, for completion. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of(BUILT_IN).iterator();
    }
  }

  @Option(
      names = "--data",
      paramLabel = "DIR|builtin",
      defaultValue = BUILT_IN,
      completionCandidates = Names.class,
      description = {
        "A folder of IDX files such as MNIST's, or one with a folder of pictures for each class,",
        "or builtin (default): digits drawn by the program."
      })
  private String data = BUILT_IN;

  /** The training images; built-in ones are drawn from a fixed seed, so that every run sees the same. */
  Dataset training() throws IOException {
    if (data.isBlank()) {
      throw new UsageException("--data is empty; give a folder of IDX files, or builtin");
    }
    return data.equals(BUILT_IN)
        ? BuiltInDigits.draw(1, TRAINING)
        : ImageFolder.readTraining(Path.of(data));
  }

  /** The test images, none of them among the training images. */
  Dataset test() throws IOException {
    return data.equals(BUILT_IN)
        ? BuiltInDigits.draw(2, TEST)
        : ImageFolder.readTest(Path.of(data));
  }
}
