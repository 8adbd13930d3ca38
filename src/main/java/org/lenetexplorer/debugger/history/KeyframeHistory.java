package org.lenetexplorer.debugger.history;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.History;
import org.lenetexplorer.debugger.Keyframe;

/**
 * Keyframes at regular distances that double whenever the memory is full; those in between, near where someone looked, go
 * first. The first keyframe is never dropped.
 */
public final class KeyframeHistory implements History {
  /** The memory that a history takes unless told otherwise, 256 MiB. */
  public static final long USUAL_BUDGET = 256L << 20;

  private static final int FIRST_SPACING = 8;

  private final long budget;
  private final TreeMap<Long, Keyframe> frames = new TreeMap<>();
  private long spacing = FIRST_SPACING;
  private long bytes;

  /**
   * An empty history.
   *
   * @param budget bytes that the keyframes may take together
   */
  public KeyframeHistory(long budget) {
    this.budget = budget;
  }

  @Override
  public History another() {
    return new KeyframeHistory(budget);
  }

  @Override
  public boolean wants(long iteration) {
    return iteration % spacing == 0 && !frames.containsKey(iteration);
  }

  @Override
  public void save(Keyframe keyframe) {
    if (frames.containsKey(keyframe.iteration())) {
      return;
    }
    frames.put(keyframe.iteration(), keyframe);
    bytes += keyframe.bytes();
    if (bytes > budget) {
      thin(keyframe.iteration());
    }
  }

  /** Drops what lies off the grid; if that is not enough, the grid is made wider. The newest keyframe stays. */
  private void thin(long newest) {
    dropOffGrid(newest);
    while (bytes > budget && frames.size() > 2) {
      spacing *= 2;
      dropOffGrid(newest);
    }
  }

  private void dropOffGrid(long newest) {
    long first = frames.firstKey();
    frames.entrySet().removeIf(entry -> {
      boolean drop =
          entry.getKey() % spacing != 0 && entry.getKey() != newest && entry.getKey() != first;
      if (drop) {
        bytes -= entry.getValue().bytes();
      }
      return drop;
    });
  }

  @Override
  public @Nullable Keyframe floor(long iteration) {
    Map.Entry<Long, Keyframe> entry = frames.floorEntry(iteration);
    return entry == null ? null : entry.getValue();
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public int size() {
    return frames.size();
  }
}
