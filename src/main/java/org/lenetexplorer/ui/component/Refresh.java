package org.lenetexplorer.ui.component;

import java.awt.event.HierarchyEvent;
import javax.swing.JComponent;
import javax.swing.Timer;

/**
 * Work that brings a component up to date: done only while the component shows, at once when it is asked for after a pause, and
 * at most ten times a second. What is asked for while the component is hidden is done when it comes into sight. For the event
 * thread.
 */
public final class Refresh {
  private static final int PERIOD = 100; // ms

  private final JComponent component;
  private final Runnable work;
  private final Timer timer;
  private boolean wanted;
  private long last = System.nanoTime() - PERIOD * 1_000_000L;

  /**
   * Work on a component, not asked for yet.
   *
   * @param work brings the component up to date; reads by itself what there is to show
   */
  public Refresh(JComponent component, Runnable work) {
    this.component = component;
    this.work = work;
    timer = new Timer(PERIOD, event -> request());
    timer.setRepeats(false);
    component.addHierarchyListener(event -> {
      if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && wanted) {
        request();
      }
    });
  }

  /** Asks for the work; cheap where it is not to be done now. */
  public void request() {
    wanted = true;
    if (!component.isShowing() || timer.isRunning()) {
      return;
    }
    long passed = (System.nanoTime() - last) / 1_000_000;
    if (passed < PERIOD) {
      timer.setInitialDelay((int) (PERIOD - passed));
      timer.start();
      return;
    }
    wanted = false;
    work.run();
    last = System.nanoTime();
  }
}
