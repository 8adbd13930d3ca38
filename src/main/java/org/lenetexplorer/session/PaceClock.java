package org.lenetexplorer.session;

/** Times runs over iterations. */
@EngineThread
final class PaceClock {
  private Pace pace = Pace.NONE;
  private long firstIteration;
  private long began;
  private boolean going;

  /** A run begins in an iteration. */
  void begin(long iteration) {
    firstIteration = iteration;
    began = System.nanoTime();
    going = true;
  }

  /** It has come to the beginning of an iteration; a run that finished none leaves the pace of the one before. */
  void end(long iteration) {
    pace = read(iteration);
    going = false;
  }

  /** The pace so far, of the run that goes on or else of the last one. */
  Pace read(long iteration) {
    long done = iteration - firstIteration;
    return going && done > 0 ? new Pace(done, Math.max(1, System.nanoTime() - began)) : pace;
  }
}
