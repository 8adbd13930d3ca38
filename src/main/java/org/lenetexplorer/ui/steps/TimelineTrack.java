package org.lenetexplorer.ui.steps;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.function.LongConsumer;
import java.util.function.LongUnaryOperator;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.component.KeptPainting;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.TimelineModel;
import org.lenetexplorer.ui.model.TimelineModel.Fork;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/**
 * The slider: the loss of every iteration as a faint curve, ticks where breakpoints were hit, flags where branches begin, and a
 * thumb. While it is dragged it tells the iteration and its loss.
 */
@EdtOnly
final class TimelineTrack extends JComponent implements Accessible {
  private static final int HEIGHT = 34;
  private static final int MARGIN = 9;
  private static final int NEAR = 4;

  /** How long the curve stays as it is while it grows. */
  private static final long CURVE_NANOS = 200_000_000;

  private final LongConsumer chosen;
  private TimelineModel model;
  private boolean still = true;
  private long dragged = -1;
  private final KeptPainting kept = new KeptPainting();
  private float[] curveOf = new float[0];
  private int curveWidth = -1;
  private long curveMade;
  private Path2D curve = new Path2D.Double();

  /**
   * A slider.
   *
   * @param chosen gets the iteration to go to
   */
  TimelineTrack(TimelineModel model, LongConsumer chosen) {
    this.model = model;
    this.chosen = chosen;
    setName("timeline");
    setFocusable(true);
    setToolTipText("");
    listen();
    bind("LEFT", at -> at - 1);
    bind("RIGHT", at -> at + 1);
    bind("PAGE_UP", at -> at + 10);
    bind("PAGE_DOWN", at -> at - 10);
    bind("HOME", at -> this.model.first());
    bind("END", at -> this.model.last());
    addFocusListener(new FocusAdapter() {
      @Override
      public void focusGained(FocusEvent event) {
        repaint();
      }

      @Override
      public void focusLost(FocusEvent event) {
        repaint();
      }
    });
  }

  private void bind(String key, LongUnaryOperator change) {
    getInputMap().put(KeyStroke.getKeyStroke(key), key);
    getActionMap().put(key, new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        long to = model.within(change.applyAsLong(model.at()));
        if (still && to != model.at()) {
          chosen.accept(to);
        }
      }
    });
  }

  private void listen() {
    MouseAdapter mouse = new MouseAdapter() {
      @Override
      public void mousePressed(MouseEvent event) {
        requestFocusInWindow();
        mouseDragged(event);
      }

      @Override
      public void mouseDragged(MouseEvent event) {
        if (still) {
          dragged = iterationAt(event.getX());
          repaint();
        }
      }

      @Override
      public void mouseReleased(MouseEvent event) {
        long to = dragged;
        dragged = -1;
        repaint();
        if (to >= 0 && still) {
          chosen.accept(to);
        }
      }
    };
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
  }

  /**
   * Shows another state.
   *
   * @param ready whether it can go anywhere now; it keeps the keyboard in any case
   */
  void show(TimelineModel shown, boolean ready) {
    model = shown;
    still = ready;
    repaint();
  }

  private double span() {
    return Math.max(1, getWidth() - 2.0 * MARGIN);
  }

  private double x(long iteration) {
    long count = Math.max(1, model.last() - model.first());
    return MARGIN + span() * (iteration - model.first()) / count;
  }

  private long iterationAt(int x) {
    double share = (x - MARGIN) / span();
    return model.within(
        model.first() + Math.round(share * Math.max(1, model.last() - model.first())));
  }

  @Override
  public String getToolTipText(MouseEvent event) {
    for (Fork fork : model.forks()) {
      if (Math.abs(x(fork.iteration()) - event.getX()) <= NEAR) {
        return fork.sentence();
      }
    }
    for (long hit : model.hits()) {
      if (Math.abs(x(hit) - event.getX()) <= NEAR) {
        return "a breakpoint was hit in " + model.describe(hit);
      }
    }
    return model.describe(iterationAt(event.getX()));
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Spacing.scaled(200), Spacing.scaled(HEIGHT));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    TextPainter.smooth(g);
    ThemeColors colors = Theme.current().colors();
    RoundRectangle2D ground =
        new RoundRectangle2D.Double(1, 1, getWidth() - 2, getHeight() - 2, 8, 8);
    g.setColor(colors.card());
    g.fill(ground);
    g.setColor(isFocusOwner() ? colors.ring() : colors.line());
    g.setStroke(new BasicStroke(1));
    g.draw(ground);
    Path2D losses = curve();
    kept.paint(g, getWidth(), getHeight(), new Look(Theme.current(), losses), own -> {
      TextPainter.smooth(own);
      own.setColor(translucent(colors.phases().loss(), 150));
      own.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      own.draw(losses);
    });
    paintMarks(g, colors);
    paintThumb(g, colors, x(dragged >= 0 ? dragged : model.at()));
    if (dragged >= 0) {
      paintBubble(g, colors);
    }
    g.dispose();
  }

  /** What the picture of the curve depends on; a path equals itself alone. */
  private record Look(Theme theme, Path2D losses) {}

  private static Color translucent(Color color, int alpha) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }

  /** The losses from the lowest to the highest of what is drawn: the mean of the iterations in each pixel. */
  private Path2D curve() {
    boolean due = still || System.nanoTime() - curveMade > CURVE_NANOS;
    if ((curveOf != model.losses() && due) || curveWidth != getWidth()) {
      curveMade = System.nanoTime();
      curveOf = model.losses();
      curveWidth = getWidth();
      curve = drawn(curveOf);
    }
    return curve;
  }

  private Path2D drawn(float[] losses) {
    int pixels = (int) span();
    double[] means = new double[pixels + 1];
    int[] counts = new int[pixels + 1];
    for (int k = (int) model.first(); k < losses.length; k++) {
      int pixel = (int) Math.round(x(k) - MARGIN);
      if (Float.isFinite(losses[k]) && pixel >= 0 && pixel <= pixels) {
        means[pixel] += losses[k];
        counts[pixel]++;
      }
    }
    double highest = Double.NEGATIVE_INFINITY;
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= pixels; i++) {
      means[i] = counts[i] == 0 ? 0 : means[i] / counts[i];
      if (counts[i] > 0) {
        highest = Math.max(highest, means[i]);
        lowest = Math.min(lowest, means[i]);
      }
    }
    Path2D path = new Path2D.Double();
    double room = getHeight() - 12.0;
    for (int i = 0; i <= pixels; i++) {
      if (counts[i] > 0) {
        double y = getHeight() - 6 - room * (means[i] - lowest) / Math.max(1e-9, highest - lowest);
        if (path.getCurrentPoint() == null) {
          path.moveTo(MARGIN + i, y);
        } else {
          path.lineTo(MARGIN + i, y);
        }
      }
    }
    return path;
  }

  private void paintMarks(Graphics2D g, ThemeColors colors) {
    g.setStroke(new BasicStroke(2));
    g.setColor(colors.error());
    for (long hit : model.hits()) {
      g.draw(new Line2D.Double(x(hit), getHeight() - 8.0, x(hit), getHeight() - 2.0));
    }
    g.setColor(colors.changed());
    for (Fork fork : model.forks()) {
      double x = x(fork.iteration());
      g.draw(new Line2D.Double(x, 3, x, getHeight() - 3.0));
      Path2D flag = new Path2D.Double();
      flag.moveTo(x, 3);
      flag.lineTo(x + 8, 6.5);
      flag.lineTo(x, 10);
      flag.closePath();
      g.fill(flag);
    }
  }

  private void paintThumb(Graphics2D g, ThemeColors colors, double x) {
    g.setColor(still ? colors.ring() : colors.quietText());
    g.setStroke(new BasicStroke(2));
    g.draw(new Line2D.Double(x, 3, x, getHeight() - 3.0));
    Ellipse2D knob = new Ellipse2D.Double(x - 6, getHeight() / 2.0 - 6, 12, 12);
    g.fill(knob);
    g.setColor(colors.canvas());
    g.setStroke(new BasicStroke(1.5f));
    g.draw(knob);
  }

  private void paintBubble(Graphics2D g, ThemeColors colors) {
    String text = model.describe(dragged);
    Font font = Fonts.text();
    double wide = g.getFontMetrics(font).stringWidth(text) + 16;
    double left = x(dragged) + 12;
    double x = left + wide < getWidth() ? left : x(dragged) - 12 - wide;
    Rectangle2D area = new Rectangle2D.Double(Math.max(2, x), 4, wide, getHeight() - 8.0);
    g.setColor(colors.text());
    g.fill(new RoundRectangle2D.Double(
        area.getX(), area.getY(), area.getWidth(), area.getHeight(), 8, 8));
    TextPainter.centered(g, text, font, area, colors.canvas());
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleTrack();
    }
    return accessibleContext;
  }

  private final class AccessibleTrack extends AccessibleJComponent {
    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.SLIDER;
    }

    @Override
    public String getAccessibleName() {
      return "timeline of iterations";
    }

    @Override
    public @Nullable String getAccessibleDescription() {
      return model.sentence();
    }
  }
}
