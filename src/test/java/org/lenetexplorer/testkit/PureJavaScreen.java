package org.lenetexplorer.testkit;

import java.awt.GraphicsEnvironment;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Gives the window tests a screen made of nothing but memory, before any class of AWT is touched. On a Java that it does
 * not run on, there is no screen, and the window tests say so.
 */
public final class PureJavaScreen implements LauncherSessionListener {
  private static final String TOOLKIT =
      "com.github.caciocavallosilano.cacio.ctc.junit.CacioExtension";
  private static final String PROPERTY = "lenetexplorer.test.screen";

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (Runtime.version().feature() > 17) {
      System.setProperty(
          PROPERTY, "no pure-Java screen for Java " + Runtime.version().feature());
      return;
    }
    System.setProperty("java.awt.headless", "false");
    System.setProperty("cacio.managed.screensize", "1600x1000");
    try {
      Class.forName(TOOLKIT);
      System.setProperty(PROPERTY, GraphicsEnvironment.isHeadless() ? "AWT is headless" : "");
    } catch (ClassNotFoundException | LinkageError e) {
      System.setProperty(PROPERTY, "the pure-Java screen did not start: " + e);
    }
  }

  /** Why there is no screen; empty if there is one. */
  public static String absence() {
    return System.getProperty(PROPERTY, "the tests were not started by JUnit's launcher");
  }
}
