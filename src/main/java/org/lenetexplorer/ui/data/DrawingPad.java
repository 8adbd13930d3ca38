package org.lenetexplorer.ui.data;

import java.awt.AWTEvent;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.component.KeyBindings;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** A sheet of paper to draw a digit on by mouse, pen or finger, or to lay a picture on. */
@EdtOnly
final class DrawingPad extends JComponent implements Accessible {
  private static final int SIDE = 280; // dots of the paper along either side
  private static final float PEN = 22; // dots: about as thick as in MNIST, once scaled to 20×20
  private static final String EMPTY = "Draw a digit here";

  private final List<Path2D> strokes = new ArrayList<>();
  private final Runnable changed;
  private @Nullable BufferedImage laid;

  /**
   * An empty sheet.
   *
   * @param changed called whenever there is something else on it
   */
  DrawingPad(Runnable changed) {
    this.changed = changed;
    setName("draw.pad");
    setFocusable(true);
    setCursor(Cursor.getPredefinedCursor(Cursor.CROSSHAIR_CURSOR));
    setToolTipText(null);
    enableEvents(AWTEvent.MOUSE_EVENT_MASK | AWTEvent.MOUSE_MOTION_EVENT_MASK);
    KeyBindings.bind(this, "DELETE", this::clear);
    KeyBindings.bind(this, "BACK_SPACE", this::clear);
    KeyBindings.bind(this, "control Z", this::undo);
  }

  /** Whether nothing is on it. */
  boolean isEmpty() {
    return strokes.isEmpty() && laid == null;
  }

  /** Takes everything off. */
  void clear() {
    strokes.clear();
    laid = null;
    tell();
  }

  /** Takes the last stroke off, or the picture. */
  void undo() {
    if (strokes.isEmpty()) {
      laid = null;
    } else {
      strokes.remove(strokes.size() - 1);
    }
    tell();
  }

  /** Lays a picture on an empty sheet. */
  void lay(BufferedImage picture) {
    strokes.clear();
    laid = picture;
    tell();
  }

  /** What is on it: a picture as it was laid on, or a new one of all strokes. */
  BufferedImage picture() {
    BufferedImage under = laid;
    if (under != null && strokes.isEmpty()) {
      return under;
    }
    BufferedImage sheet = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = sheet.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, SIDE, SIDE);
    draw(g);
    g.dispose();
    return sheet;
  }

  /** Draws in dots of the paper. */
  private void draw(Graphics2D g) {
    BufferedImage under = laid;
    if (under != null) {
      double scale = (double) SIDE / Math.max(under.getWidth(), under.getHeight());
      AffineTransform place = AffineTransform.getTranslateInstance(
          (SIDE - under.getWidth() * scale) / 2, (SIDE - under.getHeight() * scale) / 2);
      place.scale(scale, scale);
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION,
          scale > 1
              ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
              : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      g.drawImage(under, place, null);
    }
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(Color.BLACK);
    g.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    strokes.forEach(g::draw);
  }

  private void tell() {
    getAccessibleContext().setAccessibleDescription(words());
    repaint();
    changed.run();
  }

  private String words() {
    String picture = laid == null ? "" : "a picture";
    String drawn =
        strokes.isEmpty() ? "" : strokes.size() == 1 ? "1 stroke" : strokes.size() + " strokes";
    return isEmpty() ? "empty" : String.join(", ", picture, drawn).replaceAll("^, |, $", "");
  }

  // ---- drawing

  @Override
  protected void processMouseEvent(MouseEvent event) {
    super.processMouseEvent(event);
    if (event.getID() == MouseEvent.MOUSE_PRESSED && SwingUtilities.isLeftMouseButton(event)) {
      requestFocusInWindow();
      Path2D stroke = new Path2D.Double();
      double[] dot = dot(event);
      stroke.moveTo(dot[0], dot[1]);
      stroke.lineTo(dot[0], dot[1]);
      strokes.add(stroke);
      tell();
    }
  }

  @Override
  protected void processMouseMotionEvent(MouseEvent event) {
    super.processMouseMotionEvent(event);
    if (event.getID() == MouseEvent.MOUSE_DRAGGED
        && SwingUtilities.isLeftMouseButton(event)
        && !strokes.isEmpty()) {
      double[] dot = dot(event);
      strokes.get(strokes.size() - 1).lineTo(dot[0], dot[1]);
      tell();
    }
  }

  private double[] dot(MouseEvent event) {
    Rectangle2D paper = paper();
    double scale = SIDE / paper.getWidth();
    return new double[] {
      (event.getX() - paper.getX()) * scale, (event.getY() - paper.getY()) * scale
    };
  }

  /** The square of paper in the component. */
  private Rectangle2D paper() {
    int side = Math.max(1, Math.min(getWidth(), getHeight()) - 2);
    return new Rectangle2D.Double(
        Math.floor((getWidth() - side) / 2.0), Math.floor((getHeight() - side) / 2.0), side, side);
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Spacing.scaled(160), Spacing.scaled(160));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    Rectangle2D paper = paper();
    g.setColor(Color.WHITE);
    g.fill(paper);
    if (isEmpty()) {
      TextPainter.centered(g, EMPTY, Fonts.text(), paper, new Color(0x6B6F76));
    } else {
      Graphics2D ink = (Graphics2D) g.create();
      ink.clip(paper);
      ink.translate(paper.getX(), paper.getY());
      ink.scale(paper.getWidth() / SIDE, paper.getHeight() / SIDE);
      draw(ink);
      ink.dispose();
    }
    g.setColor(
        isFocusOwner()
            ? Theme.current().colors().ring()
            : Theme.current().colors().line());
    g.draw(new Rectangle2D.Double(
        paper.getX() - 1, paper.getY() - 1, paper.getWidth() + 1, paper.getHeight() + 1));
    g.dispose();
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleJComponent() {
        @Override
        public AccessibleRole getAccessibleRole() {
          return AccessibleRole.CANVAS;
        }
      };
      accessibleContext.setAccessibleName("drawing pad");
      accessibleContext.setAccessibleDescription("empty");
    }
    return accessibleContext;
  }
}
