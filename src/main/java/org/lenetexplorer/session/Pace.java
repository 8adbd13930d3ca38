package org.lenetexplorer.session;

/**
 * How fast the last run over iterations went, or goes: computing, stops for pictures, questions and slow speeds included.
 *
 * @param iterations whole iterations that were run; 0 before the first run
 * @param nanos what they took in all, in nanoseconds
 */
public record Pace(long iterations, long nanos) {
  /** Before the first run. */
  static final Pace NONE = new Pace(0, 0);

  /** Iterations in a second; NaN if none have been run. */
  public double perSecond() {
    return iterations > 0 && nanos > 0 ? iterations * 1e9 / nanos : Double.NaN;
  }

  /** Microseconds that one iteration takes on average; NaN if none have been run. */
  public double microsEach() {
    return iterations > 0 ? nanos / 1e3 / iterations : Double.NaN;
  }
}
