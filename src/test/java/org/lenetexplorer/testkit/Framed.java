package org.lenetexplorer.testkit;

import java.util.Arrays;

/** Values inside a larger array, in a frame that nobody may write to and whose numbers would spoil every sum. */
public final class Framed {
  private static final float FRAME = 1e9f;

  private final float[] array;
  private final int start;
  private final int end;

  private Framed(float[] array, int start, int end) {
    this.array = array;
    this.start = start;
    this.end = end;
  }

  /** A copy of the values behind so many of the frame, and three more after. */
  public static Framed of(float[] values, int before) {
    float[] array = new float[before + values.length + 3];
    Arrays.fill(array, FRAME);
    System.arraycopy(values, 0, array, before, values.length);
    return new Framed(array, before, before + values.length);
  }

  /** Normal numbers in a frame. */
  public static Framed normal(int count, int before, long seed) {
    return of(Numbers.normal(count, seed), before);
  }

  public float[] array() {
    return array;
  }

  /** The index of the first value. */
  public int start() {
    return start;
  }

  /** The values, copied. */
  public float[] values() {
    return Arrays.copyOfRange(array, start, end);
  }

  /** Whether the frame is as it was. */
  public boolean intact() {
    for (int i = 0; i < array.length; i++) {
      if ((i < start || i >= end) && array[i] != FRAME) {
        return false;
      }
    }
    return true;
  }
}
