package org.lenetexplorer.debugger.watch;

/**
 * A breakpoint's hit that counts.
 *
 * @param breakpoint as it was when hit
 * @param position where, as the debugger prints it
 * @param finding threshold and value, and advice
 */
public record Hit(Breakpoint breakpoint, String position, Finding finding) {
  /** Whether the travel ends here; otherwise the hit is only told. */
  public boolean stops() {
    return !breakpoint.logOnly();
  }

  @Override
  public String toString() {
    return finding.sentence() + " " + finding.advice();
  }
}
