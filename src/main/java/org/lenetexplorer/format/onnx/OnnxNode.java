package org.lenetexplorer.format.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import org.lenetexplorer.nn.AvgPool2d;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Dropout;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.Layer;
import org.lenetexplorer.nn.LeakyReLU;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.MaxPool2d;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.ReLU;
import org.lenetexplorer.nn.Sigmoid;
import org.lenetexplorer.nn.Size2d;
import org.lenetexplorer.nn.Tanh;

/**
 * Layers as ONNX operators.
 *
 * @see <a href="https://onnx.ai/onnx/operators/">ONNX operators</a>
 */
final class OnnxNode {
  private final NodeProto.Builder node;
  private final String name;

  private OnnxNode(String name, String from, String to) {
    this.name = name;
    node = NodeProto.newBuilder().setName(name).addInput(from).addOutput(to);
  }

  /**
   * The operator of a layer.
   *
   * @param from the value it takes
   * @param to the value it makes
   */
  static NodeProto of(NamedLayer named, String from, String to) {
    OnnxNode made = new OnnxNode(named.name(), from, to);
    made.fill(named.layer());
    return made.node.build();
  }

  private void fill(Layer layer) {
    if (layer instanceof Conv2d conv) {
      node.setOpType("Conv");
      parameters(conv.bias());
      window(conv.kernelSize(), conv.stride(), conv.padding());
    } else if (layer instanceof MaxPool2d pool) {
      node.setOpType("MaxPool");
      window(pool.kernelSize(), pool.stride(), pool.padding());
    } else if (layer instanceof AvgPool2d pool) {
      node.setOpType("AveragePool");
      window(pool.kernelSize(), pool.stride(), pool.padding());
      integer("count_include_pad", 1);
    } else if (layer instanceof Linear linear) {
      node.setOpType("Gemm");
      parameters(linear.bias());
      integer("transB", 1);
    } else if (layer instanceof Flatten) {
      node.setOpType("Flatten");
      integer("axis", 1);
    } else if (layer instanceof LeakyReLU leaky) {
      node.setOpType("LeakyRelu");
      node.addAttribute(AttributeProto.newBuilder()
          .setName("alpha")
          .setType(AttributeProto.AttributeType.FLOAT)
          .setF(leaky.negativeSlope()));
    } else {
      node.setOpType(plain(layer));
    }
  }

  private static String plain(Layer layer) {
    if (layer instanceof ReLU) {
      return "Relu";
    }
    if (layer instanceof Sigmoid) {
      return "Sigmoid";
    }
    if (layer instanceof Tanh) {
      return "Tanh";
    }
    if (layer instanceof Dropout) {
      return "Identity";
    }
    throw new IllegalArgumentException("ONNX has no operator here for " + layer);
  }

  private void parameters(boolean bias) {
    node.addInput(name + ".weight");
    if (bias) {
      node.addInput(name + ".bias");
    }
  }

  private void window(Size2d kernel, Size2d stride, Size2d padding) {
    integers("kernel_shape", kernel.height(), kernel.width());
    integers("strides", stride.height(), stride.width());
    integers("pads", padding.height(), padding.width(), padding.height(), padding.width());
  }

  private void integers(String attribute, long... values) {
    AttributeProto.Builder made =
        AttributeProto.newBuilder().setName(attribute).setType(AttributeProto.AttributeType.INTS);
    for (long value : values) {
      made.addInts(value);
    }
    node.addAttribute(made);
  }

  private void integer(String attribute, long value) {
    node.addAttribute(AttributeProto.newBuilder()
        .setName(attribute)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value));
  }
}
