package org.lenetexplorer.debugger.explain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is read: a map, a vector, a kernel slice.
 *
 * @param plane its numbers
 * @param turned whether it is applied turned by 180°, as a kernel is on its way back
 * @param patches for each cell of what is computed from it the cells that are read, or null if none is; empty if there is nothing
 *     to tell
 */
public record Operand(Plane plane, boolean turned, List<Optional<Patch>> patches) {
  /** Copies the list. */
  public Operand {
    patches = List.copyOf(patches);
  }

  /** The cells that are read for a cell of the result. */
  public Optional<Patch> patch(int cell) {
    return cell < patches.size() ? patches.get(cell) : Optional.empty();
  }

  /** The cell of the result that reads a cell of this, or of several the one in whose middle it lies best; −1 if none does. */
  public int readerOf(int row, int column) {
    int best = -1;
    double nearest = Double.POSITIVE_INFINITY;
    for (int cell = 0; cell < patches.size(); cell++) {
      @Nullable Patch patch = patches.get(cell).orElse(null);
      if (patch != null && patch.contains(row, column)) {
        double distance = Math.abs(patch.row() + (patch.rows() - 1) / 2.0 - row)
            + Math.abs(patch.column() + (patch.columns() - 1) / 2.0 - column);
        if (distance < nearest) {
          nearest = distance;
          best = cell;
        }
      }
    }
    return best;
  }
}
