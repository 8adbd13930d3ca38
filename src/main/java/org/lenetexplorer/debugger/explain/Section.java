package org.lenetexplorer.debugger.explain;

/**
 * Which piece of a layer is laid open: one map of what it computes, forward or backward.
 *
 * @param layer the layer's name, or {@code loss}
 * @param way forward, or the part of backward
 * @param map forward and for the bias the map (or neuron) of the output, for a kernel its output map o, for the gradient of the
 *     input the map (or feature) of the input; from 0, where there is none the nearest
 * @param channel for a kernel its input channel c
 * @param sample the image of the batch, n
 */
public record Section(String layer, Way way, int map, int channel, int sample) {
  /** What of a layer is computed. */
  public enum Way {
    FORWARD("forward"),
    /** ∂L/∂b. */
    BIAS("bias"),
    /** ∂L/∂w. */
    WEIGHT("weight"),
    /** ∂L/∂x. */
    INPUT("input");

    private final String word;

    Way(String word) {
      this.word = word;
    }

    /** The debugger's word: the phase, or the name of the backward part. */
    public String word() {
      return word;
    }
  }

  /** A map of the first image. */
  public Section(String layer, Way way, int map) {
    this(layer, way, map, 0, 0);
  }

  /** The same on another map. */
  public Section at(int otherMap, int otherChannel) {
    return new Section(layer, way, otherMap, otherChannel, sample);
  }

  /** The same another way. */
  public Section going(Way other) {
    return new Section(layer, other, map, channel, sample);
  }
}
