package org.lenetexplorer.debugger.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.History;
import org.lenetexplorer.debugger.Keyframe;

/**
 * Keyframes at regular distances that double whenever the memory is full; those in between, near where someone looked, go
 * first. The first keyframe is never dropped. The histories of all branches share one memory: where it is full, the one
 * that takes most gives way.
 */
public final class KeyframeHistory implements History {
  /** The memory that the histories of a session take unless told otherwise, 256 MiB. */
  public static final long USUAL_BUDGET = 256L << 20;

  private static final int FIRST_SPACING = 8;

  private final long budget;
  private final List<KeyframeHistory> sharers;
  private final TreeMap<Long, Keyframe> frames = new TreeMap<>();
  private long spacing = FIRST_SPACING;
  private long bytes;
  private long newest;

  /**
   * An empty history.
   *
   * @param budget bytes that the keyframes of this history and of those made from it may take together
   */
  public KeyframeHistory(long budget) {
    this(budget, new ArrayList<>());
  }

  private KeyframeHistory(long budget, List<KeyframeHistory> sharers) {
    this.budget = budget;
    this.sharers = sharers;
    sharers.add(this);
  }

  @Override
  public History another() {
    return new KeyframeHistory(budget, sharers);
  }

  @Override
  public void forget() {
    frames.clear();
    bytes = 0;
    sharers.remove(this);
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
    newest = keyframe.iteration();
    makeRoom();
  }

  /** Lets the largest histories give way until all fit; what is left then is the first and newest keyframe of each. */
  private void makeRoom() {
    while (sharers.stream().mapToLong(KeyframeHistory::bytes).sum() > budget) {
      KeyframeHistory largest = Collections.max(
          sharers, Comparator.comparingLong(h -> h.frames.size() > 2 ? h.bytes : -1));
      if (largest.frames.size() <= 2) {
        return;
      }
      largest.thin();
    }
  }

  /** Drops what lies off the grid; if nothing does, the grid is made wider. The newest keyframe stays. */
  private void thin() {
    int before = frames.size();
    dropOffGrid();
    while (frames.size() == before) {
      spacing *= 2;
      dropOffGrid();
    }
  }

  private void dropOffGrid() {
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
