package org.lenetexplorer.session;

/** What a run that takes long asks of the engine on its way. */
interface RunControl {
  /** Says that a run begins: iterations are shown as they end. */
  void begin();

  /** Says that the run has ended. */
  void end();

  /** Whether the run is to end here. */
  boolean stopped();

  /** Whether something waits that can be done between two iterations. */
  boolean awaited();

  /** Does what waits, with the debugger at a position and at rest. */
  void attend();

  /** Whether every operation is to be shown. */
  boolean slow();

  /** Shows the session, and waits until the next operation is due. */
  void shown();
}
