package org.lenetexplorer.format.torch;

import java.util.List;
import org.lenetexplorer.nn.NamedLayer;

/**
 * A network out of text. The text does not say what its input is; see {@link PyTorchText#fittingInput}.
 *
 * @param name what the text calls it, or {@code Net}
 * @param layers at least one, each with a name that no other has; their shapes need not fit
 */
public record PastedNetwork(String name, List<NamedLayer> layers) {
  /** Copies the list. */
  public PastedNetwork {
    layers = List.copyOf(layers);
  }
}
