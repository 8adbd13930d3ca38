package org.lenetexplorer.ui.component;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.event.HierarchyEvent;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Timer;
import org.lenetexplorer.ui.theme.Icons;
import org.lenetexplorer.ui.theme.Spacing;

/**
 * A window that slides over a map, cell by cell: it plays by itself, or goes where the mouse or the arrow keys take it. A line
 * says which cells make which output.
 */
public final class WindowGrid extends JPanel {
  /** From one position to the next, in ms. */
  static final int STEP_MS = 250;

  private final WindowCanvas canvas;
  private final JButton play = new JButton();
  private final JLabel line = new JLabel();
  private final Timer timer = new Timer(STEP_MS, event -> step());
  private SlidingWindow window;
  private Point at = new Point();

  /** A grid with the window at the first position. */
  public WindowGrid(SlidingWindow window) {
    super(new BorderLayout());
    this.window = window;
    setOpaque(false);
    canvas = new WindowCanvas(window, this::point);
    canvas.setName("window.canvas");
    play.setName("window.play");
    play.putClientProperty("JButton.buttonType", "toolBarButton");
    play.addActionListener(event -> toggle());
    line.setName("window.line");
    line.putClientProperty("FlatLaf.style", "font: -1");
    line.setMinimumSize(new Dimension(0, 0));
    JPanel below = new JPanel(new BorderLayout(Spacing.HALF, 0));
    below.setOpaque(false);
    below.setBorder(BorderFactory.createEmptyBorder(Spacing.HALF, 0, 0, 0));
    below.add(play, BorderLayout.LINE_START);
    below.add(line, BorderLayout.CENTER);
    add(canvas, BorderLayout.CENTER);
    add(below, BorderLayout.SOUTH);
    addHierarchyListener(event -> {
      if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && !isShowing()) {
        pause();
      }
    });
    showPlaying();
    moveTo(0, 0);
  }

  /** Shows another window; it stays at its output cell where there still is one. */
  public void show(SlidingWindow shown) {
    window = shown;
    moveTo(at.y, at.x);
  }

  /** The output cell that is made, as (column, row). */
  public Point output() {
    return new Point(at);
  }

  /** Puts the window where it makes an output cell, or the nearest one there is. */
  public void moveTo(int row, int column) {
    at = new Point(
        Math.max(0, Math.min(window.columns().positions() - 1, column)),
        Math.max(0, Math.min(window.rows().positions() - 1, row)));
    canvas.show(window, at);
    line.setText("<html>" + window.sentence(at) + "</html>");
    line.setToolTipText(window.sentence(at));
  }

  private void point(Point cell) {
    pause();
    moveTo(cell.y, cell.x);
  }

  /** Whether the window moves by itself. */
  public boolean isPlaying() {
    return timer.isRunning();
  }

  /** Lets the window move by itself, from the beginning if it has come to the end. */
  public void play() {
    if (place() == window.positions() - 1) {
      moveTo(0, 0);
    }
    timer.start();
    showPlaying();
  }

  /** Lets the window stay where it is. */
  public void pause() {
    timer.stop();
    showPlaying();
  }

  private void toggle() {
    if (isPlaying()) {
      pause();
    } else {
      play();
    }
  }

  private int place() {
    return at.y * window.columns().positions() + at.x;
  }

  /** One position further; at the last it stops. */
  void step() {
    if (place() + 1 < window.positions()) {
      Point next = window.output(place() + 1);
      moveTo(next.y, next.x);
    }
    if (place() + 1 == window.positions()) {
      pause();
    }
  }

  private void showPlaying() {
    String words = isPlaying() ? "Let the window stay here" : "Slide the window over the map";
    play.setIcon(Icons.command(isPlaying() ? "pause" : "resume"));
    play.setToolTipText(words);
    play.getAccessibleContext().setAccessibleName(isPlaying() ? "pause" : "play");
    play.getAccessibleContext().setAccessibleDescription(words);
  }
}
