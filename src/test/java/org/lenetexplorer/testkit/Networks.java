package org.lenetexplorer.testkit;

import java.util.List;
import org.lenetexplorer.nn.AvgPool2d;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Dropout;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.Layer;
import org.lenetexplorer.nn.LeakyReLU;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.MaxPool2d;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.nn.ReLU;
import org.lenetexplorer.nn.Sigmoid;
import org.lenetexplorer.nn.Size2d;
import org.lenetexplorer.nn.Tanh;
import org.lenetexplorer.tensor.Shape;

/** The networks that {@code pytorch/make.py} knows as well. */
public final class Networks {
  private Networks() {}

  /** The network of a name. */
  public static Network of(String name) {
    return name.equals("odd") ? odd() : Presets.find(name).orElseThrow();
  }

  /** Every kind of layer, odd sizes. */
  private static Network odd() {
    return new Network(
        "Odd",
        Shape.of(2, 13, 11),
        List.of(
            layer("conv1", conv(2, 7, new Size2d(3, 5), new Size2d(2, 1), new Size2d(1, 2), true)),
            layer("act1", new LeakyReLU(0.0001f)),
            layer("pool1", new MaxPool2d(new Size2d(2, 3), new Size2d(2, 1), new Size2d(1, 0))),
            layer("conv2", conv(7, 3, Size2d.square(3), Size2d.square(1), Size2d.square(0), false)),
            layer("act2", new Sigmoid()),
            layer("pool2", new AvgPool2d(new Size2d(3, 2), new Size2d(1, 2), new Size2d(1, 1))),
            layer("drop", new Dropout(0.25f)),
            layer("flatten", new Flatten()),
            layer("fc1", new Linear(24, 11, false)),
            layer("act3", new Tanh()),
            layer("act4", new ReLU()),
            layer("fc2", new Linear(11, 5))));
  }

  private static NamedLayer layer(String name, Layer layer) {
    return new NamedLayer(name, layer);
  }

  private static Conv2d conv(
      int in, int out, Size2d kernel, Size2d stride, Size2d padding, boolean bias) {
    return new Conv2d(in, out, kernel, stride, padding, bias);
  }
}
