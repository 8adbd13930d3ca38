package org.lenetexplorer.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.session.Assessment;
import org.lenetexplorer.train.ConfusionMatrix;
import org.lenetexplorer.ui.component.CellGrid;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.ColorScale;
import org.lenetexplorer.ui.theme.Contrast;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** What was taken for what: a row for each class, a column for each answer; a cell is chosen by mouse or arrow keys. */
@EdtOnly
final class MatrixView extends JComponent implements Accessible {
  private static final int LABELS = 22;
  private static final int LEAST_CELL = 16;

  private final Consumer<Point> listener;
  private @Nullable Assessment assessment;
  private Point cell = new Point(-1, -1);
  private AffineTransform lastTransform = new AffineTransform();

  /**
   * A view.
   *
   * @param listener told which cell was chosen, as (column, row)
   */
  MatrixView(Consumer<Point> listener) {
    this.listener = listener;
    setName("chart.matrix");
    setFocusable(true);
    setToolTipText("");
    bind("LEFT", -1, 0);
    bind("RIGHT", 1, 0);
    bind("UP", 0, -1);
    bind("DOWN", 0, 1);
    addMouseListener(new MouseAdapter() {
      @Override
      public void mousePressed(MouseEvent event) {
        requestFocusInWindow();
        grid().cellAt(event.getX(), event.getY()).ifPresent(MatrixView.this.listener);
      }
    });
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

  private void bind(String key, int across, int down) {
    getInputMap().put(KeyStroke.getKeyStroke(key), key);
    getActionMap().put(key, new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        int last = classes() - 1;
        listener.accept(new Point(
            Math.max(0, Math.min(last, cell.x + across)),
            Math.max(0, Math.min(last, cell.y + down))));
      }
    });
  }

  private int classes() {
    return assessment == null ? 1 : assessment.set().classNames().size();
  }

  /** Shows a test, with a cell ringed. */
  void show(Assessment shown, Point chosen) {
    String before = sentence(cell);
    assessment = shown;
    cell = new Point(chosen);
    getAccessibleContext()
        .firePropertyChange(
            AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY, before, sentence(cell));
    repaint();
  }

  private CellGrid grid() {
    int labels = Spacing.scaled(LABELS);
    Rectangle2D area = new Rectangle2D.Double(
        labels * 2, labels * 1.7, getWidth() - labels * 2.0 - 4, getHeight() - labels * 1.7 - 4);
    return CellGrid.fit(area, classes(), classes(), lastTransform);
  }

  /** The middle of a cell. */
  Point centre(int row, int column) {
    Rectangle2D bounds = grid().bounds(row, column);
    return new Point((int) bounds.getCenterX(), (int) bounds.getCenterY());
  }

  /** One cell in words: {@code 4 taken for 9: 7 of 50 images}. */
  private String sentence(Point at) {
    Assessment shown = assessment;
    if (shown == null || at.x < 0) {
      return "";
    }
    List<String> names = shown.set().classNames();
    String what = at.x == at.y
        ? names.get(at.y) + " read rightly: "
        : names.get(at.y) + " taken for " + names.get(at.x) + ": ";
    return what + shown.matrix().count(at.y, at.x) + " of " + row(shown.matrix(), at.y) + " images";
  }

  private static int row(ConfusionMatrix matrix, int truth) {
    int sum = 0;
    for (int i = 0; i < matrix.classes(); i++) {
      sum += matrix.count(truth, i);
    }
    return sum;
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    return grid().cellAt(event.getX(), event.getY()).map(this::sentence).orElse(null);
  }

  @Override
  public Dimension getPreferredSize() {
    int side = Spacing.scaled(24) * classes() + 2 * Spacing.scaled(LABELS);
    return new Dimension(side, side);
  }

  @Override
  public Dimension getMinimumSize() {
    int side = Spacing.scaled(LEAST_CELL) * classes() + 2 * Spacing.scaled(LABELS);
    return new Dimension(side, side);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    lastTransform = g.getTransform();
    g.setColor(Theme.current().colors().canvas());
    g.fillRect(0, 0, getWidth(), getHeight());
    Assessment shown = assessment;
    if (shown != null) {
      CellGrid grid = grid();
      paintLabels(g, grid, shown.set().classNames());
      paintCells(g, grid, shown.matrix());
      ring(g, grid, cell);
    }
    g.dispose();
  }

  private void paintLabels(Graphics2D g, CellGrid grid, List<String> names) {
    Color ink = Theme.current().colors().text();
    Color quiet = Theme.current().colors().quietText();
    int labels = Spacing.scaled(LABELS);
    Rectangle2D all = grid.bounds();
    Font small = Fonts.small();
    TextPainter.centered(
        g,
        "taken for",
        small,
        new Rectangle2D.Double(all.getX(), all.getY() - labels * 1.6, all.getWidth(), labels * 0.8),
        quiet);
    Graphics2D turned = (Graphics2D) g.create();
    turned.rotate(-Math.PI / 2, all.getX() - labels * 1.3, all.getCenterY());
    TextPainter.centered(
        turned,
        "is",
        small,
        new Rectangle2D.Double(
            all.getX() - labels * 2.3, all.getCenterY() - labels / 2.0, labels * 2.0, labels),
        quiet);
    turned.dispose();
    for (int i = 0; i < names.size(); i++) {
      Rectangle2D top = grid.bounds(0, i);
      Rectangle2D left = grid.bounds(i, 0);
      TextPainter.centered(
          g,
          names.get(i),
          small,
          new Rectangle2D.Double(
              top.getX(), top.getY() - labels * 0.85, top.getWidth(), labels * 0.8),
          ink);
      TextPainter.centered(
          g,
          names.get(i),
          small,
          new Rectangle2D.Double(
              left.getX() - labels * 0.9, left.getY(), labels * 0.8, left.getHeight()),
          ink);
    }
  }

  private void paintCells(Graphics2D g, CellGrid grid, ConfusionMatrix matrix) {
    ColorScale scale = Theme.current().scale(Quantity.PIXELS);
    Font numbers = Fonts.numbers((float) Math.min(12, grid.cell() * 0.45));
    Graphics2D plain = (Graphics2D) g.create();
    for (int row = 0; row < classes(); row++) {
      int all = row(matrix, row);
      for (int column = 0; column < classes(); column++) {
        int count = matrix.count(row, column);
        int rgb = scale.rgb(all == 0 ? 0 : (float) count / all, 1);
        Rectangle2D place = grid.bounds(row, column);
        plain.setColor(new Color(rgb));
        plain.fill(place);
        if (count > 0) {
          TextPainter.centered(g, String.valueOf(count), numbers, place, Contrast.textOn(rgb));
        }
      }
    }
    plain.dispose();
    paintLines(g, grid);
  }

  /** Thin lines between all cells, stronger ones round the right answers. */
  private void paintLines(Graphics2D g, CellGrid grid) {
    g.setStroke(new BasicStroke(1));
    g.setColor(Theme.current().colors().grid());
    for (int i = 0; i < classes(); i++) {
      g.draw(grid.bounds(i, 0, 1, classes()));
      g.draw(grid.bounds(0, i, classes(), 1));
    }
    g.setColor(Theme.current().colors().quietText());
    for (int i = 0; i < classes(); i++) {
      g.draw(grid.bounds(i, i));
    }
    g.draw(grid.bounds());
  }

  private void ring(Graphics2D g, CellGrid grid, Point at) {
    TextPainter.smooth(g);
    g.setColor(Theme.current().colors().ring());
    g.setStroke(new BasicStroke(2));
    if (at.x >= 0) {
      g.draw(grid.bounds(at.y, at.x));
    }
    if (isFocusOwner()) {
      g.setStroke(new BasicStroke(1));
      g.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
    }
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleMatrix();
    }
    return accessibleContext;
  }

  private final class AccessibleMatrix extends AccessibleJComponent {
    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.CANVAS;
    }

    @Override
    public String getAccessibleName() {
      return "confusion matrix";
    }

    @Override
    public String getAccessibleDescription() {
      return sentence(cell);
    }
  }
}
