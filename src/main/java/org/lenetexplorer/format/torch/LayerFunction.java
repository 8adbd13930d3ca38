package org.lenetexplorer.format.torch;

import org.lenetexplorer.nn.AvgPool2d;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Dropout;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.LeakyReLU;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.MaxPool2d;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Size2d;

/**
 * Writes what a layer does as a call of a function, with its parameters: {@code F.conv2d(x, conv1.weight, conv1.bias, stride=1,
 * padding=0)}.
 *
 * @see <a href="https://pytorch.org/docs/stable/nn.functional.html">torch.nn.functional</a>
 */
final class LayerFunction {
  private LayerFunction() {}

  static String of(NamedLayer named) {
    if (named.layer() instanceof Conv2d conv) {
      return "F.conv2d(x, " + parameters(named.name(), conv.bias()) + ", stride="
          + pair(conv.stride()) + ", padding=" + pair(conv.padding()) + ")";
    }
    if (named.layer() instanceof Linear linear) {
      return "F.linear(x, " + parameters(named.name(), linear.bias()) + ")";
    }
    if (named.layer() instanceof MaxPool2d pool) {
      return pooling("max", pool.kernelSize(), pool.stride(), pool.padding());
    }
    if (named.layer() instanceof AvgPool2d pool) {
      return pooling("avg", pool.kernelSize(), pool.stride(), pool.padding());
    }
    if (named.layer() instanceof LeakyReLU leaky) {
      return "F.leaky_relu(x, " + leaky.negativeSlope() + ")";
    }
    if (named.layer() instanceof Dropout dropout) {
      return "F.dropout(x, " + dropout.p() + ", self.training)";
    }
    if (named.layer() instanceof Flatten) {
      return "torch.flatten(x, 1)";
    }
    return named.layer().type().equals("ReLU")
        ? "F.relu(x)"
        : "torch." + named.layer().type().toLowerCase(java.util.Locale.ROOT) + "(x)";
  }

  private static String parameters(String name, boolean bias) {
    return name + ".weight" + (bias ? ", " + name + ".bias" : "");
  }

  private static String pooling(String kind, Size2d kernel, Size2d stride, Size2d padding) {
    return "F." + kind + "_pool2d(x, " + pair(kernel) + ", stride=" + pair(stride) + ", padding="
        + pair(padding) + ")";
  }

  private static String pair(Size2d size) {
    return size.height() == size.width() ? Integer.toString(size.height()) : size.toString();
  }
}
