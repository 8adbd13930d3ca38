package org.lenetexplorer.ui.model;

import java.util.List;
import org.lenetexplorer.session.Assessment;

/**
 * How a training has gone so far, as charts draw it.
 *
 * @param losses the loss of each iteration, by iteration; NaN where there is none; not to be changed
 * @param firstIteration the iteration that the session began with
 * @param perEpoch iterations in an epoch, at least 1
 * @param branch the branch that it is of
 * @param assessments all tests, the earliest first
 */
public record Course(
    float[] losses, long firstIteration, long perEpoch, int branch, List<Assessment> assessments) {
  /** Copies the list. */
  public Course {
    assessments = List.copyOf(assessments);
  }
}
