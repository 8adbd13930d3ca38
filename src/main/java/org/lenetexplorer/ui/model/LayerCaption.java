package org.lenetexplorer.ui.model;

import org.lenetexplorer.nn.AvgPool2d;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Dropout;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.Layer;
import org.lenetexplorer.nn.LayerShapes;
import org.lenetexplorer.nn.LeakyReLU;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.MaxPool2d;
import org.lenetexplorer.nn.ReLU;
import org.lenetexplorer.nn.Sigmoid;
import org.lenetexplorer.nn.Size2d;
import org.lenetexplorer.nn.Tanh;
import org.lenetexplorer.session.SessionSnapshot.OperationView;
import org.lenetexplorer.tensor.Shape;

/**
 * Sentences on one layer.
 *
 * @param shapes the layer
 * @param before the name of what feeds it
 */
record LayerCaption(LayerShapes shapes, String before) {

  static LayerCaption of(ViewState state, OperationView operation) {
    int block = state.blockOf(operation.name());
    String before =
        block == 1 ? "the input" : state.snapshot().layers().get(block - 2).name();
    return new LayerCaption(state.snapshot().shapes().layers().get(block - 1), before);
  }

  String forward() {
    Layer layer = shapes.layer();
    String name = shapes.name();
    Shape out = shapes.output();
    if (layer instanceof Conv2d conv) {
      return name + " slides " + conv.outChannels() + " kernels of " + kernel(conv) + " over "
          + before + "; each gives one " + map(out) + " map";
    }
    if (layer instanceof MaxPool2d pool) {
      return name + " keeps the largest of each " + window(pool.kernelSize()) + " window: "
          + sizes();
    }
    if (layer instanceof AvgPool2d pool) {
      return name + " averages each " + window(pool.kernelSize()) + " window: " + sizes();
    }
    if (layer instanceof Linear linear) {
      return name + " makes " + linear.outFeatures() + " sums, each of " + linear.inFeatures()
          + " inputs times a weight, plus a bias";
    }
    if (layer instanceof Flatten) {
      return name + " lines up " + shapes.input().toProduct() + " = " + out.size()
          + " numbers in one row; none of them changes";
    }
    return name + " " + elementwise(layer);
  }

  private String elementwise(Layer layer) {
    if (layer instanceof ReLU) {
      return "keeps what is above zero and sets the rest to 0";
    }
    if (layer instanceof LeakyReLU) {
      return "keeps what is above zero and makes the rest small";
    }
    if (layer instanceof Tanh) {
      return "bends every number into −1 to 1 by tanh";
    }
    if (layer instanceof Sigmoid) {
      return "bends every number into 0 to 1 by the sigmoid";
    }
    return layer instanceof Dropout dropout
        ? "drops each number with probability " + StatusText.rate(dropout.p())
        : "works on every number by itself";
  }

  String backward() {
    Layer layer = shapes.layer();
    String delta = shapes.name() + " receives δ = ∂L/∂(its output): ";
    if (layer instanceof Conv2d) {
      return delta
          + "bias Σδ, weight δ × input under the sliding window, input δ × the turned kernels";
    }
    if (layer instanceof Linear) {
      return delta + "bias δ, weight δ × input, input δ · weight";
    }
    if (layer instanceof MaxPool2d) {
      return delta + "each goes to the cell that was largest in its window";
    }
    if (layer instanceof AvgPool2d) {
      return delta + "each is shared out evenly over its window";
    }
    if (layer instanceof Flatten) {
      return delta + "the row is folded back to " + shapes.input().toProduct();
    }
    return delta + slope(layer);
  }

  private static String slope(Layer layer) {
    if (layer instanceof ReLU) {
      return "it passes where the input was above zero, elsewhere it is 0";
    }
    return layer instanceof Tanh
        ? "times 1 − tanh², cell by cell"
        : "times the slope, cell by cell";
  }

  private String sizes() {
    return map(shapes.input()) + " becomes " + map(shapes.output());
  }

  private static String kernel(Conv2d conv) {
    return conv.inChannels() + "×" + window(conv.kernelSize());
  }

  private static String window(Size2d size) {
    return size.height() + "×" + size.width();
  }

  private static String map(Shape maps) {
    return maps.extent(1) + "×" + maps.extent(2);
  }
}
