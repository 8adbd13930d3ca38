package org.lenetexplorer.ui.model;

import java.util.Optional;
import org.lenetexplorer.nn.AvgPool2d;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Criterion;
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
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.ui.component.Curve;
import org.lenetexplorer.ui.component.CurveFigure;
import org.lenetexplorer.ui.component.Figure;
import org.lenetexplorer.ui.component.LinksFigure;
import org.lenetexplorer.ui.component.MapsFigure;
import org.lenetexplorer.ui.component.MaskFigure;
import org.lenetexplorer.ui.component.SlidingWindow;
import org.lenetexplorer.ui.component.UnrollFigure;

/** What is drawn beside a layer's arguments to show how it works. */
public sealed interface LayerFigure {
  /** A window that slides over the map. */
  record Sliding(SlidingWindow window) implements LayerFigure {}

  /** A drawing that stands still. */
  record Still(Figure figure) implements LayerFigure {}

  /** The drawing of a layer that fits its input; none where there is nothing to see. */
  static Optional<LayerFigure> of(LayerShapes shapes) {
    Layer layer = shapes.layer();
    if (layer instanceof Conv2d conv) {
      return sliding(shapes.input(), conv.kernelSize(), conv.stride(), conv.padding());
    }
    if (layer instanceof MaxPool2d pool) {
      return sliding(shapes.input(), pool.kernelSize(), pool.stride(), pool.padding());
    }
    if (layer instanceof AvgPool2d pool) {
      return sliding(shapes.input(), pool.kernelSize(), pool.stride(), pool.padding());
    }
    if (layer instanceof Linear linear) {
      return still(new LinksFigure(linear.inFeatures(), linear.outFeatures()));
    }
    if (layer instanceof Flatten) {
      Shape input = shapes.input();
      return input.rank() == 3
          ? still(new UnrollFigure(input.extent(0), input.extent(1), input.extent(2)))
          : Optional.empty();
    }
    return layer instanceof Dropout dropout
        ? still(new MaskFigure(dropout.p()))
        : curve(layer).flatMap(LayerFigure::still);
  }

  /** The drawing of the input [C, H, W]. */
  static LayerFigure of(Shape input) {
    return new Still(new MapsFigure(input.extent(0), input.extent(1), input.extent(2)));
  }

  /** The drawing of a loss. */
  static LayerFigure of(Criterion criterion) {
    return new Still(new CurveFigure(
        switch (criterion) {
          case MSE -> Curve.SQUARE;
          case CROSS_ENTROPY -> Curve.NEGATIVE_LOG;
        },
        0));
  }

  private static Optional<Figure> curve(Layer layer) {
    if (layer instanceof LeakyReLU leaky) {
      return Optional.of(new CurveFigure(Curve.LEAKY_RELU, leaky.negativeSlope()));
    }
    if (layer instanceof ReLU) {
      return Optional.of(new CurveFigure(Curve.RELU, 0));
    }
    if (layer instanceof Sigmoid) {
      return Optional.of(new CurveFigure(Curve.SIGMOID, 0));
    }
    return layer instanceof Tanh ? Optional.of(new CurveFigure(Curve.TANH, 0)) : Optional.empty();
  }

  private static Optional<LayerFigure> still(Figure figure) {
    return Optional.of(new Still(figure));
  }

  private static Optional<LayerFigure> sliding(
      Shape input, Size2d kernel, Size2d stride, Size2d padding) {
    return Optional.of(new Sliding(new SlidingWindow(
        new SlidingWindow.Axis(input.extent(1), kernel.height(), stride.height(), padding.height()),
        new SlidingWindow.Axis(input.extent(2), kernel.width(), stride.width(), padding.width()))));
  }
}
