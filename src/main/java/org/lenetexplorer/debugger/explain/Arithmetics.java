package org.lenetexplorer.debugger.explain;

import org.lenetexplorer.autograd.Function;
import org.lenetexplorer.autograd.function.AvgPool2dFunction;
import org.lenetexplorer.autograd.function.Conv2dFunction;
import org.lenetexplorer.autograd.function.CrossEntropyFunction;
import org.lenetexplorer.autograd.function.DropoutFunction;
import org.lenetexplorer.autograd.function.FlattenFunction;
import org.lenetexplorer.autograd.function.LeakyReluFunction;
import org.lenetexplorer.autograd.function.LinearFunction;
import org.lenetexplorer.autograd.function.MaxPool2dFunction;
import org.lenetexplorer.autograd.function.MeanFunction;
import org.lenetexplorer.autograd.function.MseLossFunction;
import org.lenetexplorer.autograd.function.ReluFunction;
import org.lenetexplorer.autograd.function.SigmoidFunction;
import org.lenetexplorer.autograd.function.SumFunction;
import org.lenetexplorer.autograd.function.TanhFunction;

/** Which arithmetic belongs to which function. */
final class Arithmetics {
  private Arithmetics() {}

  /**
   * The arithmetic of a function.
   *
   * @throws IllegalArgumentException if none is known
   */
  static Arithmetic of(Function function) {
    if (function instanceof Conv2dFunction f) {
      return new ConvolutionArithmetic(f);
    }
    if (function instanceof LinearFunction f) {
      return new LinearArithmetic(f);
    }
    if (function instanceof MaxPool2dFunction f) {
      return new MaxPoolArithmetic(f);
    }
    if (function instanceof AvgPool2dFunction f) {
      return new AveragePoolArithmetic(f);
    }
    if (function instanceof FlattenFunction) {
      return new FlattenArithmetic();
    }
    return function instanceof DropoutFunction f ? new DropoutArithmetic(f) : activation(function);
  }

  private static Arithmetic activation(Function function) {
    if (function instanceof ReluFunction) {
      return new ReluArithmetic();
    }
    if (function instanceof LeakyReluFunction f) {
      return new LeakyReluArithmetic(f);
    }
    if (function instanceof SigmoidFunction) {
      return new SigmoidArithmetic();
    }
    return function instanceof TanhFunction ? new TanhArithmetic() : loss(function);
  }

  private static Arithmetic loss(Function function) {
    if (function instanceof MseLossFunction) {
      return new MseArithmetic();
    }
    if (function instanceof CrossEntropyFunction) {
      return new CrossEntropyArithmetic();
    }
    if (function instanceof SumFunction || function instanceof MeanFunction) {
      return new TotalArithmetic(function instanceof MeanFunction);
    }
    return ElementwiseRule.of(function)
        .<Arithmetic>map(ElementwiseArithmetic::new)
        .orElseThrow(() -> new IllegalArgumentException(
            "how " + function.name() + " computes an element is not known term by term"));
  }
}
