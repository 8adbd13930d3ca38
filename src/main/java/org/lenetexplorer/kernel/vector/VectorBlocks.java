package org.lenetexplorer.kernel.vector;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.kernel.Block;
import org.lenetexplorer.kernel.BlockKernels;
import org.lenetexplorer.kernel.ConvolutionKernels;
import org.lenetexplorer.kernel.ElementKernels;
import org.lenetexplorer.kernel.Window;

/**
 * Convolution, ReLU and 2×2 max-pool in one. Every sum has its terms in the same order as in {@link VectorConvolution}, so
 * that both give the same bits.
 */
final class VectorBlocks implements BlockKernels {
  private final Map<Block, BlockPlan> plans = new HashMap<>();
  private final BlockForward forward = new BlockForward();
  private final WeightTiles weightTiles = new WeightTiles();
  private final WeightStrips weightStrips = new WeightStrips();
  private final InputStrips inputStrips = new InputStrips();
  private final DeltaList list = new DeltaList();
  private final ConvolutionKernels convolution;
  private final ElementKernels elements;
  private @Nullable BlockPlan plan;
  private int images;
  private int[] winners = new int[0];
  private int winners0;
  private float[] deltas = new float[0];
  private float[] map = new float[0];

  /**
   * Kernels for one thread.
   *
   * @param convolution what is used where a value is infinite or NaN
   */
  VectorBlocks(ConvolutionKernels convolution, ElementKernels elements) {
    this.convolution = convolution;
    this.elements = elements;
  }

  @Override
  public boolean fits(Block block) {
    return VectorPooling.halves(block.pooling()) && !plan(block).convolution().smallMaps();
  }

  private BlockPlan plan(Block block) {
    return plans.computeIfAbsent(block, BlockPlan::new);
  }

  private BlockPlan plan() {
    if (plan == null) {
      throw new IllegalStateException("a block's gradients need its output first");
    }
    return plan;
  }

  @Override
  public void forward(
      Block block,
      int n,
      float[] x,
      int x0,
      float[] w,
      int w0,
      float @Nullable [] b,
      int b0,
      float[] y,
      int y0,
      int[] winners,
      int winners0) {
    forward.run(plan(block), n, x, x0, w, w0, b, b0, y, y0, winners, winners0);
  }

  @Override
  public void setOutput(
      Block block, int n, float[] y, int y0, int[] winners, int winners0, float[] dy, int dy0) {
    plan = plan(block);
    images = n;
    this.winners = winners;
    this.winners0 = winners0;
    int count = n * outputs(block);
    deltas = Lanes.atLeast(deltas, count);
    Arrays.fill(deltas, 0, count, 0);
    elements.reluBackward(count, y, y0, dy, dy0, deltas, 0);
  }

  private static int outputs(Block block) {
    return block.outChannels() * block.pooling().outPlane();
  }

  /** Puts the δ of one map of one image to where they came from; {@code table} says where the positions lie. */
  private void scatter(int out, int plane, int[] table, float[] target, int target0) {
    for (int k = 0; k < plane; k++) {
      target[target0 + table[winners[winners0 + out + k]]] = deltas[out + k];
    }
  }

  /** The same for a map as the convolution has it. */
  private void putMap(int out, int pooled, float[] target, int target0) {
    for (int k = out; k < out + pooled; k++) {
      target[target0 + winners[winners0 + k]] = deltas[k];
    }
  }

  @Override
  public void weightGrad(float[] x, int x0, float[] dw, int dw0) {
    BlockPlan plan = plan();
    Window window = plan.block().convolution();
    int outChannels = plan.block().outChannels();
    if (!Lanes.finite(images * window.channels() * window.inPlane(), x, x0)) {
      float[] dy = allDeltas();
      convolution.weightGrad(window, outChannels, images, x, x0, dy, 0, dw, dw0);
    } else if (plan.convolution().tilesWeightGrad()) {
      weightGradByTiles(plan, x, x0, dw, dw0);
    } else {
      weightGradByStrips(plan, x, x0, dw, dw0);
    }
  }

  private void weightGradByTiles(BlockPlan plan, float[] x, int x0, float[] dw, int dw0) {
    WideImage image = plan.convolution().wide();
    Window window = image.window();
    int outChannels = plan.block().outChannels();
    int plane = plan.block().pooling().outPlane();
    weightTiles.begin(image, outChannels);
    for (int i = 0; i < images; i++) {
      image.read(x, x0 + i * window.channels() * window.inPlane());
      for (int o = 0; o < outChannels; o += WeightTiles.ROWS) {
        int rows = WeightTiles.rows(outChannels, o);
        weightTiles.clearRows(rows);
        for (int r = 0; r < rows; r++) {
          int out = (i * outChannels + o + r) * plane;
          scatter(out, plane, plan.widePlaces(), weightTiles.rows(), weightTiles.row(r));
        }
        weightTiles.add(image, o);
      }
    }
    weightTiles.finish(window, outChannels, dw, dw0);
  }

  private void weightGradByStrips(BlockPlan plan, float[] x, int x0, float[] dw, int dw0) {
    DeepImage image = plan.convolution().deep();
    Window window = image.window();
    int pooled = plan.block().pooling().outPlane();
    int outChannels = plan.block().outChannels();
    weightStrips.begin(image, outChannels);
    for (int i = 0; i < images; i++) {
      image.read(x, x0 + i * window.channels() * window.inPlane());
      for (int o = 0; o < outChannels; o++) {
        int out = (i * outChannels + o) * pooled;
        int count =
            list.takeWinners(pooled, winners, winners0 + out, deltas, out, image.positions());
        weightStrips.add(image, o, list, count);
      }
    }
    weightStrips.finish(image, outChannels, dw, dw0);
  }

  @Override
  public void biasGrad(float[] db, int db0) {
    BlockPlan plan = plan();
    int outChannels = plan.block().outChannels();
    int pooled = plan.block().pooling().outPlane();
    int plane = plan.block().convolution().outPlane();
    map = Lanes.atLeast(map, plane);
    for (int i = 0; i < images; i++) {
      for (int o = 0; o < outChannels; o++) {
        Arrays.fill(map, 0, plane, 0);
        putMap((i * outChannels + o) * pooled, pooled, map, 0);
        db[db0 + o] += Lanes.sum(plane, map, 0);
      }
    }
  }

  @Override
  public void inputGrad(float[] w, int w0, float[] dx, int dx0) {
    BlockPlan plan = plan();
    Window window = plan.block().convolution();
    int outChannels = plan.block().outChannels();
    int outputs = outputs(plan.block());
    if (!Lanes.finite(outChannels * window.taps(), w, w0)
        || !Lanes.finite(images * outputs, deltas, 0)) {
      float[] dy = allDeltas();
      convolution.inputGrad(window, outChannels, images, w, w0, dy, 0, dx, dx0);
      return;
    }
    DeepImage image = plan.convolution().deep();
    int pooled = plan.block().pooling().outPlane();
    inputStrips.begin(image, outChannels, w, w0);
    for (int i = 0; i < images; i++) {
      list.takeWinnersByPosition(
          outChannels,
          pooled,
          window.outPlane(),
          winners,
          winners0 + i * outputs,
          deltas,
          i * outputs,
          image.patch());
      inputStrips.add(image, list, dx, dx0 + i * window.channels() * window.inPlane());
    }
    inputStrips.finish(image);
  }

  /** All of δ before the max-pool, [n, O, oH, oW]; made only where values are not finite. */
  private float[] allDeltas() {
    Block block = plan().block();
    int plane = block.convolution().outPlane();
    int pooled = block.pooling().outPlane();
    float[] all = new float[images * block.outChannels() * plane];
    for (int m = 0; m < images * block.outChannels(); m++) {
      putMap(m * pooled, pooled, all, m * plane);
    }
    return all;
  }
}
