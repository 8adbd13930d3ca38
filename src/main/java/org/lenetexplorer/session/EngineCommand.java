package org.lenetexplorer.session;

import java.nio.file.Path;
import org.lenetexplorer.nn.Network;

/** What can be asked of the engine. Commands are done one after the other, in the order in which they were sent. */
public sealed interface EngineCommand {
  /** Runs the next operation; after the last one of an iteration, the first of the next. */
  record StepOver() implements EngineCommand {}

  /** Runs what is left of the present phase, or the whole next phase. */
  record RunPhase() implements EngineCommand {}

  /**
   * Runs to the end of the present iteration, and then further whole iterations; {@link Engine#pause()} stops it.
   *
   * @param count iterations in all, the present one included if it is not finished
   */
  record RunIterations(int count) implements EngineCommand {}

  /**
   * Runs up to and including an operation of the present iteration; nothing happens if it lies behind.
   *
   * @param operation its place in {@link SessionSnapshot#operations()}
   */
  record RunTo(int operation) implements EngineCommand {}

  /** Begins the present iteration anew, or the next if it is finished, with the next image of the random order. */
  record NextSample() implements EngineCommand {}

  /** Begins the present iteration anew, or the next if it is finished, with a certain image of the data set. */
  record ChooseSample(int index) implements EngineCommand {}

  /** Takes images from the program's own digits. */
  record UseBuiltInDigits() implements EngineCommand {}

  /** Takes images from a folder of IDX files. */
  record UseFolder(Path folder) implements EngineCommand {}

  /** Starts over with another network. */
  record UseNetwork(Network network) implements EngineCommand {}

  /** Starts over with the same initial weights. */
  record Rewind() implements EngineCommand {}

  /** Starts over with the initial weights of another seed. */
  record DrawWeights(long seed) implements EngineCommand {}

  /** Sets the learning rate for the steps to come. */
  record SetLearningRate(double rate) implements EngineCommand {}
}
