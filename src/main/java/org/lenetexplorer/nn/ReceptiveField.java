package org.lenetexplorer.nn;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lenetexplorer.kernel.Window;
import org.lenetexplorer.tensor.Shape;

/**
 * Which cells of the network's input one number of a layer's output depends on: a rectangle of rows and columns, the same in
 * all channels. Padding is no part of the input, so the rectangle is smaller at the edges. Where a stride is longer than its
 * kernel, the rectangle has gaps that are not told.
 *
 * @see <a href="https://distill.pub/2019/computing-receptive-fields/">Computing Receptive Fields of Convolutional Neural Networks</a>
 */
public final class ReceptiveField {
  private final Place place;
  private final Axis rows;
  private final Axis columns;

  /** What a number of the output is, seen from the input. */
  private enum Place {
    /** A cell of a map. */
    CELL,
    /** A cell of a map that Flatten has put into a row. */
    FEATURE,
    /** A sum over all cells. */
    SUM
  }

  /**
   * Rows or columns next to each other.
   *
   * @param from the first, from 0
   * @param to the last; below {@code from} where there are none
   */
  public record Range(int from, int to) {
    /** How many. */
    public int size() {
      return to - from + 1;
    }

    /** Whether nothing of the input is seen, only padding. */
    public boolean isEmpty() {
      return to < from;
    }
  }

  /**
   * The windows between input and output along one direction.
   *
   * @param slides from the input on
   * @param extent cells of a map where the windows end
   */
  private record Axis(List<Slide> slides, int extent) {
    Range seenFrom(BitSet cells) {
      BitSet seen = cells;
      for (int i = slides.size() - 1; i >= 0; i--) {
        seen = slides.get(i).seenFrom(seen);
      }
      return new Range(Math.max(0, seen.nextSetBit(0)), seen.length() - 1);
    }

    /** Cells of the input under one cell, with padding and gaps. */
    int size() {
      int size = 1;
      for (int i = slides.size() - 1; i >= 0; i--) {
        size = (size - 1) * slides.get(i).stride + slides.get(i).kernel;
      }
      return size;
    }

    BitSet one(int cell) {
      Objects.checkIndex(cell, extent);
      BitSet one = new BitSet();
      one.set(cell);
      return one;
    }

    BitSet all() {
      BitSet all = new BitSet();
      all.set(0, extent);
      return all;
    }
  }

  /** A window in one direction over a map of an extent, all in cells. */
  private record Slide(int extent, int kernel, int stride, int padding) {
    BitSet seenFrom(BitSet outputs) {
      BitSet seen = new BitSet();
      outputs.stream().forEach(out -> {
        int from = out * stride - padding;
        int end = Math.min(extent, from + kernel);
        if (end > 0 && from < end) {
          seen.set(Math.max(0, from), end);
        }
      });
      return seen;
    }
  }

  private ReceptiveField(Place place, Axis rows, Axis columns) {
    this.place = place;
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * What the outputs of a layer see.
   *
   * @param shapes of the network, known up to that layer at least
   * @param layer its place in the network, from 0
   * @throws IndexOutOfBoundsException if nothing is known of that layer
   */
  public static ReceptiveField of(ShapeInference shapes, int layer) {
    Objects.checkIndex(layer, shapes.layers().size());
    List<Slide> rows = new ArrayList<>();
    List<Slide> columns = new ArrayList<>();
    Shape maps = shapes.layers().get(0).input();
    Place place = Place.CELL;
    for (LayerShapes one : shapes.layers().subList(0, layer + 1)) {
      Optional<Window> window = Windows.of(one.layer(), one.input());
      window.ifPresent(w -> {
        rows.add(new Slide(w.height(), w.kernelHeight(), w.strideHeight(), w.padHeight()));
        columns.add(new Slide(w.width(), w.kernelWidth(), w.strideWidth(), w.padWidth()));
      });
      maps = one.output().rank() == 3 ? one.output() : maps;
      place = after(place, one.layer());
    }
    return new ReceptiveField(
        place,
        new Axis(List.copyOf(rows), maps.extent(1)),
        new Axis(List.copyOf(columns), maps.extent(2)));
  }

  private static Place after(Place before, Layer layer) {
    if (layer instanceof Linear) {
      return Place.SUM;
    }
    return layer instanceof Flatten && before == Place.CELL ? Place.FEATURE : before;
  }

  /**
   * The rows of the input that an output depends on.
   *
   * @param output the row of a cell; where the output is a row of features, the feature
   * @throws IndexOutOfBoundsException if the map has no such row
   */
  public Range rows(int output) {
    return rows.seenFrom(
        switch (place) {
          case CELL -> rows.one(output);
          case FEATURE -> rows.one(output / columns.extent % rows.extent);
          case SUM -> rows.all();
        });
  }

  /**
   * The columns of the input that an output depends on.
   *
   * @param output the column of a cell; where the output is a row of features, the feature
   * @throws IndexOutOfBoundsException if the map has no such column
   */
  public Range columns(int output) {
    return columns.seenFrom(
        switch (place) {
          case CELL -> columns.one(output);
          case FEATURE -> columns.one(output % columns.extent);
          case SUM -> columns.all();
        });
  }

  /** Whether every output depends on all that any does, as behind a fully connected layer. */
  public boolean isEverything() {
    return place == Place.SUM;
  }

  /** Rows × columns that one output sees away from the edges, padding and gaps counted; behind a sum, those it really sees. */
  public Size2d size() {
    return place == Place.SUM
        ? new Size2d(rows(0).size(), columns(0).size())
        : new Size2d(rows.size(), columns.size());
  }
}
