package org.lenetexplorer.optim;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.autograd.Parameters;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.kernel.UpdateKernels;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * An update rule at work on a model's parameters, with its memory (velocities, means of squares), laid out like the
 * parameters. A parameter whose gradient is none is left as it is, as in PyTorch.
 */
public final class Optimizer {
  /** The end of the name under which {@link #state} tells a parameter's steps. */
  public static final String STEP = ".step";

  private UpdateRule rule;
  private final Parameters parameters;
  private final UpdateKernels kernels;
  private float[][] memory;
  private final int[] steps;
  private double learningRate;

  /**
   * An optimiser that has made no step.
   *
   * @param learningRate η
   * @throws IllegalArgumentException if the learning rate is negative or not a number
   */
  public Optimizer(
      UpdateRule rule, double learningRate, Parameters parameters, UpdateKernels kernels) {
    this.rule = rule;
    this.parameters = parameters;
    this.kernels = kernels;
    memory = emptyMemory();
    steps = new int[parameters.all().size()];
    setLearningRate(learningRate);
  }

  private float[][] emptyMemory() {
    return new float[rule.memoryNames().size()][parameters.count()];
  }

  public UpdateRule rule() {
    return rule;
  }

  /** Goes on by another rule, with an empty memory: no parameter has made a step by it. */
  public void setRule(UpdateRule other) {
    rule = other;
    memory = emptyMemory();
    Arrays.fill(steps, 0);
  }

  public double learningRate() {
    return learningRate;
  }

  /**
   * Sets η for the steps to come.
   *
   * @throws IllegalArgumentException if it is negative or not a number
   */
  public void setLearningRate(double learningRate) {
    Settings.notNegative(learningRate, "learning rate");
    this.learningRate = learningRate;
  }

  /** Updates all parameters. */
  public void step() {
    for (int i = 0; i < steps.length; i++) {
      step(i);
    }
  }

  /** Updates one parameter, by its place in the order of the parameters. */
  public void step(int index) {
    Parameter parameter = parameters.all().get(index);
    if (parameter.variable().grad().state() == Gradient.State.NONE) {
      return;
    }
    steps[index]++;
    rule.update(
        kernels,
        parameter.offset(),
        parameter.end(),
        parameters.values(),
        parameters.gradients(),
        memory,
        steps[index],
        learningRate);
  }

  /** The memory by the order of {@link UpdateRule#memoryNames}, shared until the rule changes: for displays and files. */
  public float[][] memory() {
    return memory;
  }

  /**
   * The stretch of the memory that belongs to one parameter.
   *
   * @param arrays the memory by the order of {@link UpdateRule#memoryNames}, shared
   * @param offset index of the parameter's first number
   */
  public record Stretch(float[][] arrays, int offset) {}

  /** Where a parameter's memory is. */
  public Stretch stretch(Parameter parameter) {
    return new Stretch(memory, parameter.offset());
  }

  /** The number of steps each parameter has made, shared. */
  public int[] steps() {
    return steps;
  }

  /**
   * What can be in the state of an optimiser: for each parameter its memories, and its {@code step}.
   *
   * @param parameters the parameters' shapes by name
   */
  public static Map<String, Shape> stateShapes(UpdateRule rule, Map<String, Shape> parameters) {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    parameters.forEach((name, shape) -> {
      rule.memoryNames().forEach(memory -> shapes.put(name + "." + memory, shape));
      shapes.put(name + STEP, Shape.SCALAR);
    });
    return shapes;
  }

  /**
   * A copy of what it remembers, by parameter and PyTorch's name: {@code conv1.weight.exp_avg}, {@code conv1.weight.step} [],
   * for those parameters that have made a step. A step is exact up to 2²⁴, as in PyTorch.
   */
  public Map<String, Tensor> state() {
    Map<String, Tensor> state = new LinkedHashMap<>();
    for (int i = 0; i < steps.length; i++) {
      if (steps[i] > 0) {
        Parameter parameter = parameters.all().get(i);
        for (int m = 0; m < memory.length; m++) {
          state.put(
              parameter.name() + "." + rule.memoryNames().get(m),
              view(m, parameter).copy());
        }
        state.put(parameter.name() + STEP, Tensor.scalar(steps[i]));
      }
    }
    return state;
  }

  private Tensor view(int index, Parameter parameter) {
    return Tensor.view(memory[index], parameter.offset(), parameter.shape());
  }

  /**
   * Takes over what {@link #state} has told; parameters without an entry begin anew.
   *
   * @throws IllegalArgumentException if a tensor is none of this optimiser's or of another shape; nothing is changed then
   */
  public void restore(Map<String, Tensor> state) {
    Map<String, Shape> own = new LinkedHashMap<>();
    parameters.all().forEach(parameter -> own.put(parameter.name(), parameter.shape()));
    Map<String, Shape> shapes = stateShapes(rule, own);
    state.forEach((name, tensor) -> {
      Shape wanted = shapes.get(name);
      if (wanted == null || !wanted.equals(tensor.shape())) {
        throw new IllegalArgumentException("the state " + name + " " + tensor.shape()
            + " does not belong to " + rule.toPyTorch() + " on these parameters");
      }
    });
    for (int i = 0; i < steps.length; i++) {
      Parameter parameter = parameters.all().get(i);
      for (int m = 0; m < memory.length; m++) {
        Tensor found = state.get(parameter.name() + "." + rule.memoryNames().get(m));
        if (found == null) {
          view(m, parameter).fill(0);
        } else {
          view(m, parameter).copyFrom(found);
        }
      }
      Tensor made = state.get(parameter.name() + STEP);
      steps[i] = made == null ? 0 : (int) made.item();
    }
  }
}
