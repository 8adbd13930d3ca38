package org.lenetexplorer.optim;

import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.autograd.Parameters;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.kernel.UpdateKernels;

/**
 * An update rule at work on a model's parameters, with its memory (velocities, means of squares), laid out like the
 * parameters. A parameter whose gradient is none is left as it is, as in PyTorch.
 */
public final class Optimizer {
  private final UpdateRule rule;
  private final Parameters parameters;
  private final UpdateKernels kernels;
  private final float[][] memory;
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
    memory = new float[rule.memoryNames().size()][parameters.count()];
    steps = new int[parameters.all().size()];
    setLearningRate(learningRate);
  }

  public UpdateRule rule() {
    return rule;
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

  /** The memory by the order of {@link UpdateRule#memoryNames}, shared: for snapshots, displays and files. */
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
}
