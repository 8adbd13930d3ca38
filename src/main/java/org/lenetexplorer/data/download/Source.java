package org.lenetexplorer.data.download;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A data set on the net.
 *
 * @param name what people call it, {@code MNIST}
 * @param files all that belongs to it
 * @param mirrors folders that hold all the files, the one to try first in front; each ends in a slash
 */
public record Source(String name, List<RemoteFile> files, List<URI> mirrors) {
  /**
   * Checks the mirrors, and adds the slash where it is missing.
   *
   * @throws IllegalArgumentException if there is no file or no mirror, or one is not an address of the web
   */
  public Source {
    files = List.copyOf(files);
    mirrors = mirrors.stream().map(Source::folder).toList();
    if (files.isEmpty() || mirrors.isEmpty()) {
      throw new IllegalArgumentException(name + " needs at least one file and one mirror");
    }
  }

  /**
   * MNIST's four files, gzipped, from where PyTorch and TensorFlow take them.
   *
   * @see <a href="https://github.com/pytorch/vision/blob/main/torchvision/datasets/mnist.py">torchvision's mirrors</a>
   */
  public static Source mnist() {
    return new Source(
        "MNIST",
        List.of(
            new RemoteFile(
                "train-images-idx3-ubyte.gz",
                9_912_422,
                "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
            new RemoteFile(
                "train-labels-idx1-ubyte.gz",
                28_881,
                "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
            new RemoteFile(
                "t10k-images-idx3-ubyte.gz",
                1_648_877,
                "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
            new RemoteFile(
                "t10k-labels-idx1-ubyte.gz",
                4_542,
                "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6")),
        List.of(
            URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"),
            URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/")));
  }

  private static URI folder(URI mirror) {
    if (!isOfTheWeb(mirror)) {
      throw new IllegalArgumentException(
          "the mirror %s is no address of a folder on the web; expected one like https://example.org/mnist/"
              .formatted(mirror));
    }
    String text = mirror.toString();
    return text.endsWith("/") ? mirror : URI.create(text + "/");
  }

  private static boolean isOfTheWeb(URI mirror) {
    @Nullable String scheme = mirror.getScheme();
    return scheme != null
        && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
        && mirror.getHost() != null
        && mirror.getQuery() == null
        && mirror.getFragment() == null;
  }

  /** The same files from other mirrors. */
  public Source withMirrors(List<URI> others) {
    return new Source(name, files, others);
  }

  /** The length of all files together. */
  public long bytes() {
    return files.stream().mapToLong(RemoteFile::bytes).sum();
  }
}
