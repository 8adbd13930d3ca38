package org.lenetexplorer.debugger.explain;

import java.util.List;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.tensor.Shape;

/** One operand of a product, with its value and where that was read. */
public sealed interface Factor {
  /** What it is called in the formula: {@code w}, {@code δ}, {@code 1 − y²}. */
  String symbol();

  /** The value that is multiplied. */
  double value();

  /** The tensor elements the value was read from or formed of. */
  List<Read> reads();

  /** How the value is formed, with numbers put in; the value itself if nothing is to be formed. */
  default Formula numbers() {
    return new Formula(NumberText.factor(value()), NumberText.latexFactor(value()));
  }

  /** How far the engine's float32 value may be from this one, absolutely, where forming it rounds. */
  default double uncertainty() {
    return 0;
  }

  /**
   * An element of a tensor.
   *
   * @param element which
   * @param number its value
   */
  record Read(String symbol, ElementReference element, float number) implements Factor {
    static Read of(String symbol, Variable variable, int place) {
      String name = TensorNames.value(variable);
      return new Read(
          symbol,
          ElementReference.of(name, variable.shape(), place),
          variable.value().at(place));
    }

    /** δ = ∂L/∂y of a node at a place of its output. */
    static Read delta(Node y, int place) {
      Variable output = y.output();
      return new Read(
          "δ",
          ElementReference.of(TensorNames.gradient(output), output.shape(), place),
          output.grad().tensor().at(place));
    }

    /** What a node keeps from forward for backward. */
    static Read saved(String symbol, Node y, String what, Shape shape, int place) {
      String name = TensorNames.saved(y, what);
      return new Read(symbol, ElementReference.of(name, shape, place), y.savedFloats()[place]);
    }

    @Override
    public double value() {
      return number;
    }

    @Override
    public List<Read> reads() {
      return List.of(this);
    }
  }

  /** A number that is no element of a tensor: a learning rate, 1/N, the zero of a padded cell. */
  record Constant(String symbol, double value) implements Factor {
    @Override
    public List<Read> reads() {
      return List.of();
    }
  }

  /** A number formed of tensor elements by more than a product, such as p − 1 or 1 / (1 + e⁻ˣ). */
  record Derived(String symbol, Formula numbers, double value, List<Read> reads, double uncertainty)
      implements Factor {
    /** Copies the list. */
    public Derived {
      reads = List.copyOf(reads);
    }

    /** One that the engine rounds to float32 this many times. */
    static Derived rounded(
        String symbol, Formula numbers, double value, List<Read> reads, int roundings) {
      return new Derived(
          symbol, numbers, value, reads, roundings * Explanation.UNIT * Math.abs(value));
    }
  }

  /**
   * A condition. Where it does not hold the term is exactly 0, whatever its other factors are: a mask, a pool's loser.
   *
   * @param open whether it holds
   */
  record Gate(String symbol, boolean open, List<Read> reads) implements Factor {
    /** Copies the list. */
    public Gate {
      reads = List.copyOf(reads);
    }

    @Override
    public double value() {
      return open ? 1 : 0;
    }

    @Override
    public Formula numbers() {
      return Formula.plain(open ? "1" : "0");
    }
  }
}
