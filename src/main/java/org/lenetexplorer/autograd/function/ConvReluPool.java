package org.lenetexplorer.autograd.function;

import java.util.List;
import java.util.Optional;
import org.lenetexplorer.autograd.Chunk;
import org.lenetexplorer.autograd.Fusion;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.kernel.Block;
import org.lenetexplorer.kernel.BlockKernels;
import org.lenetexplorer.kernel.Kernels;

/** A convolution, ReLU and a max-pool in one. */
final class ConvReluPool implements Fusion {
  private static final int X = 0;
  private static final int W = 1;
  private static final int B = 2;

  private final List<Node> nodes;
  private final Node first;
  private final Node last;
  private final Block block;

  private ConvReluPool(List<Node> nodes, Block block) {
    this.nodes = nodes;
    this.block = block;
    first = nodes.get(0);
    last = nodes.get(2);
  }

  /** The three in one, if they are what follows and the kernels can. */
  static Optional<Fusion> of(
      Conv2dFunction convolution, Node node, List<Node> after, Kernels kernels) {
    if (after.size() < 2
        || !(after.get(0).function() instanceof ReluFunction)
        || !(after.get(1).function() instanceof MaxPool2dFunction pooling)) {
      return Optional.empty();
    }
    Block block = new Block(convolution.window(), convolution.outChannels(), pooling.window());
    return kernels
        .blocks()
        .filter(blocks -> blocks.fits(block))
        .map(blocks -> new ConvReluPool(List.of(node, after.get(0), after.get(1)), block));
  }

  private static BlockKernels kernels(Kernels kernels) {
    return kernels.blocks().orElseThrow();
  }

  @Override
  public List<Node> nodes() {
    return nodes;
  }

  @Override
  public void forward(Chunk c, Kernels k) {
    boolean biased = first.inputs().size() > B;
    Variable y = last.output();
    kernels(k)
        .forward(
            block,
            c.samples(y),
            first.input(X).value().array(),
            c.start(first.input(X)),
            first.input(W).value().array(),
            c.start(first.input(W)),
            biased ? first.input(B).value().array() : null,
            biased ? c.start(first.input(B)) : 0,
            y.value().array(),
            c.start(y),
            last.savedInts(),
            c.start(y));
  }

  @Override
  public void begin(Chunk c, Kernels k) {
    Variable y = last.output();
    kernels(k)
        .setOutput(
            block,
            c.samples(y),
            y.value().array(),
            c.start(y),
            last.savedInts(),
            c.start(y),
            last.outputGrad(),
            last.outputGradStart(c));
  }

  @Override
  public void backward(int input, Chunk c, Kernels k) {
    float[] target = first.inputGrad(input, c);
    int target0 = first.inputGradStart(input, c);
    Variable other = first.input(input == X ? W : X);
    switch (input) {
      case X -> kernels(k).inputGrad(other.value().array(), c.start(other), target, target0);
      case W -> kernels(k).weightGrad(other.value().array(), c.start(other), target, target0);
      default -> kernels(k).biasGrad(target, target0);
    }
  }
}
