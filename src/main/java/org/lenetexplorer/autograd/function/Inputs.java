package org.lenetexplorer.autograd.function;

import java.util.List;
import org.lenetexplorer.kernel.Window;
import org.lenetexplorer.tensor.Shape;

/** Checks of what a function is applied to; each throws an IllegalArgumentException that says what was found and expected. */
final class Inputs {
  private Inputs() {}

  /** Demands a number of inputs. */
  static void count(String function, List<Shape> inputs, int expected) {
    if (inputs.size() != expected) {
      throw new IllegalArgumentException(
          function + " of " + inputs.size() + " inputs: there must be " + expected);
    }
  }

  /** Demands the shape of an input that all samples share. */
  static void shape(String function, String input, Shape found, Shape expected) {
    if (!found.equals(expected)) {
      throw new IllegalArgumentException(
          function + " with " + input + " " + found + ": it must be " + expected);
    }
  }

  /** Demands the shape of each sample of a batch. */
  static void samples(String function, Shape found, Shape expected) {
    boolean fits = found.rank() == expected.rank() + 1 && found.withoutBatch().equals(expected);
    if (!fits) {
      throw new IllegalArgumentException(
          function + " of " + found + ": each sample must be " + expected);
    }
  }

  /** Demands a batch of maps over which a window slides, and that it finds a place on them. */
  static void maps(String function, Shape found, Window window) {
    samples(function, found, Shape.of(window.channels(), window.height(), window.width()));
    if (window.outHeight() < 1 || window.outWidth() < 1) {
      throw new IllegalArgumentException(
          function + " of " + found + ": the window is larger than the padded map");
    }
  }
}
