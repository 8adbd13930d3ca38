package org.lenetexplorer.format;

import org.jspecify.annotations.Nullable;
import org.lenetexplorer.nn.Size2d;
import org.lenetexplorer.tensor.Shape;

/**
 * What a layer's arguments come to: given by the file, PyTorch's default, or derived from the shape before the layer.
 *
 * @param input names the file in refusals
 * @param before the shape of the layer's input for one sample; null behind a fault
 * @param fault what hides that shape; empty if nothing does
 */
record LayerValues(
    BinaryInput input, LayerDraft draft, @Nullable Shape before, String fault) {
  private @Nullable Object value(LayerArgument argument) {
    return draft.values().get(argument);
  }

  private Object required(LayerArgument argument) throws FormatException {
    Object value = value(argument);
    if (value == null) {
      throw input.refusal(place(argument), "nothing", argument.wanted());
    }
    return value;
  }

  private String place(LayerArgument argument) {
    return draft.place() + ", " + argument.key();
  }

  int count(LayerArgument argument) throws FormatException {
    return (Integer) required(argument);
  }

  Size2d pair(LayerArgument argument) throws FormatException {
    return (Size2d) required(argument);
  }

  Size2d pair(LayerArgument argument, int otherwise) {
    return value(argument) instanceof Size2d given ? given : Size2d.square(otherwise);
  }

  /** The stride of a pooling layer, which moves by its own size unless the file says otherwise. */
  Size2d poolStride() throws FormatException {
    return value(LayerArgument.STRIDE) instanceof Size2d given
        ? given
        : pair(LayerArgument.KERNEL_SIZE);
  }

  boolean flag(LayerArgument argument, boolean otherwise) {
    return value(argument) instanceof Boolean given ? given : otherwise;
  }

  float real(LayerArgument argument, float otherwise) {
    return value(argument) instanceof Float given ? given : otherwise;
  }

  /**
   * The maps that come in.
   *
   * @throws FormatException if the file does not say, and no maps [C, H, W] come before
   */
  int inChannels() throws FormatException {
    return derived(LayerArgument.IN_CHANNELS, 3, "maps [C, H, W] before it");
  }

  /**
   * The features that come in.
   *
   * @throws FormatException if the file does not say, and no row of features comes before
   */
  int inFeatures() throws FormatException {
    return derived(LayerArgument.IN_FEATURES, 1, "a Flatten before it");
  }

  private int derived(LayerArgument argument, int rank, String way) throws FormatException {
    if (value(argument) instanceof Integer given) {
      return given;
    }
    if (before == null) {
      throw input.refusal(
          place(argument), "nothing to derive it from, as " + fault, "a number, or that mended");
    }
    if (before.rank() != rank) {
      throw input.refusal(
          place(argument),
          "nothing to derive it from in an input " + before,
          "a number, or " + way);
    }
    return before.extent(0);
  }
}
