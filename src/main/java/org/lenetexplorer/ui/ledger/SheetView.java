package org.lenetexplorer.ui.ledger;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.component.Detail;
import org.lenetexplorer.ui.component.HeatMap;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.LedgerRow;
import org.lenetexplorer.ui.model.TensorFigures;
import org.lenetexplorer.ui.theme.ColorScale;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** All numbers of one tensor as a picture, with a cursor on one of them. */
@EdtOnly
final class SheetView extends JComponent implements Accessible {
  private static final int LEAST = 14;
  private static final int MOST = 72;

  private final Listener listener;
  private final int usualWidth;
  private LedgerRow.Entry entry;
  private IntFunction<String> sentences;
  private Sheet sheet;
  private int cursor = -1;
  private AffineTransform lastTransform = new AffineTransform();
  private @Nullable Picture picture;

  /** Told what is done to the picture. */
  interface Listener {
    /** The cursor is to go to a place; −1 to leave. */
    void moved(int place);

    /** A number was chosen. */
    void chosen(int place);
  }

  private record Picture(Tensor values, ColorScale scale, SheetGrid grid, BufferedImage image) {}

  /**
   * A view.
   *
   * @param usualWidth the width in pixels before scaling that its height is to suit
   * @param sentences the number at a place in words
   */
  SheetView(
      Sheet sheet,
      LedgerRow.Entry entry,
      int usualWidth,
      IntFunction<String> sentences,
      Listener listener) {
    this.usualWidth = usualWidth;
    this.sheet = sheet;
    this.entry = entry;
    this.sentences = sentences;
    this.listener = listener;
    setName("ledger." + entry.title());
    setFocusable(true);
    setToolTipText("");
    listen();
    bind("LEFT", place -> sheet().neighbour(place, 0, -1));
    bind("RIGHT", place -> sheet().neighbour(place, 0, 1));
    bind("UP", place -> sheet().neighbour(place, -1, 0));
    bind("DOWN", place -> sheet().neighbour(place, 1, 0));
    getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "choose");
    getActionMap().put("choose", new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        if (cursor >= 0) {
          SheetView.this.listener.chosen(cursor);
        }
      }
    });
  }

  private Sheet sheet() {
    return sheet;
  }

  /** Shows other numbers; the cursor stays. */
  void show(Sheet shown, LedgerRow.Entry next, IntFunction<String> newSentences) {
    cursor = shown.equals(sheet) ? cursor : -1;
    sheet = shown;
    entry = next;
    sentences = newSentences;
    repaint();
  }

  /** Rings a number; −1 takes the ring away. */
  void moveTo(int place) {
    if (place == cursor) {
      return;
    }
    String before = sentence();
    cursor = place;
    getAccessibleContext()
        .firePropertyChange(AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY, before, sentence());
    repaint();
  }

  private void bind(String key, IntUnaryOperator next) {
    getInputMap().put(KeyStroke.getKeyStroke(key), key);
    getActionMap().put(key, new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        listener.moved(cursor < 0 ? 0 : next.applyAsInt(cursor));
      }
    });
  }

  private void listen() {
    MouseAdapter mouse = new MouseAdapter() {
      @Override
      public void mouseMoved(MouseEvent event) {
        placeAt(event.getPoint()).ifPresent(listener::moved);
      }

      @Override
      public void mousePressed(MouseEvent event) {
        requestFocusInWindow();
        if (event.getButton() == MouseEvent.BUTTON1) {
          placeAt(event.getPoint()).ifPresent(listener::chosen);
        }
      }
    };
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
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

  private SheetGrid grid() {
    double scale = lastTransform.getScaleX();
    int left = (int) Math.ceil(lastTransform.getTranslateX() + 2 * scale);
    int top = (int) Math.ceil(lastTransform.getTranslateY() + 2 * scale);
    int width = (int) Math.floor((getWidth() - 4) * scale);
    int height = (int) Math.floor((getHeight() - 4) * scale);
    return SheetGrid.fit(sheet, new Rectangle(left, top, Math.max(1, width), Math.max(1, height)));
  }

  private OptionalInt placeAt(Point point) {
    var device = lastTransform.transform(new Point(point.x, point.y), null);
    double half = lastTransform.getScaleX() / 2;
    return grid().placeAt(device.getX() + half, device.getY() + half);
  }

  /** The middle of a number's cell, in the view's own coordinates. */
  Point centre(int place) {
    Rectangle2D cell = grid().cell(place);
    double scale = lastTransform.getScaleX();
    return new Point((int) ((cell.getCenterX() - lastTransform.getTranslateX()) / scale), (int)
        ((cell.getCenterY() - lastTransform.getTranslateY()) / scale));
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    OptionalInt place = placeAt(event.getPoint());
    return place.isPresent() ? sentences.apply(place.getAsInt()) : null;
  }

  private String sentence() {
    return cursor < 0 ? entry.sentence() : sentences.apply(cursor);
  }

  @Override
  public Dimension getPreferredSize() {
    int width = Spacing.scaled(usualWidth);
    int least = Spacing.scaled(LEAST);
    int natural = sheet.isLine() ? least : width * sheet.rows() / sheet.columns();
    return new Dimension(width, 4 + Math.max(least, Math.min(Spacing.scaled(MOST), natural)));
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(Spacing.scaled(40), getPreferredSize().height);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    lastTransform = g.getTransform();
    SheetGrid grid = grid();
    Tensor values = entry.values();
    TensorFigures figures = entry.figures();
    if (values == null || figures == null) {
      paintAbsence(g, grid);
    } else {
      if (entry.reached() < values.size()) {
        paintAbsence(g, grid);
      }
      paintPicture(g, grid, values, figures.limit());
    }
    paintCursor(g, grid);
    g.dispose();
  }

  private void paintAbsence(Graphics2D g, SheetGrid grid) {
    double scale = lastTransform.getScaleX();
    Rectangle2D area = new Rectangle2D.Double(
        (grid.bounds().x - lastTransform.getTranslateX()) / scale - 1,
        (grid.bounds().y - lastTransform.getTranslateY()) / scale - 1,
        grid.bounds().width / scale + 2,
        grid.bounds().height / scale + 2);
    int rows = Math.max(1, grid.bounds().height);
    int columns = Math.max(1, grid.bounds().width);
    HeatMap.without(entry.absence(), rows, columns, entry.quantity()).paint(g, area, Detail.COLORS);
  }

  private void paintPicture(Graphics2D g, SheetGrid grid, Tensor values, float limit) {
    ColorScale scale = Theme.current().scale(entry.quantity());
    Picture kept = picture;
    if (kept == null
        || kept.values != values
        || kept.scale != scale
        || kept.grid.bounds().width != grid.bounds().width
        || kept.grid.bounds().height != grid.bounds().height) {
      kept = new Picture(
          values, scale, grid, SheetImage.of(grid, values, entry.reached(), limit, scale));
      picture = kept;
    }
    Graphics2D device = (Graphics2D) g.create();
    device.setTransform(new AffineTransform());
    device.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    device.drawImage(kept.image, grid.bounds().x, grid.bounds().y, null);
    if (!sheet.hasGaps()) {
      device.setColor(Theme.current().colors().line());
      Rectangle frame = grid.bounds();
      device.drawRect(frame.x - 1, frame.y - 1, frame.width + 1, frame.height + 1);
    }
    device.dispose();
  }

  private void paintCursor(Graphics2D g, SheetGrid grid) {
    TextPainter.smooth(g);
    g.setColor(Theme.current().colors().ring());
    if (isFocusOwner()) {
      g.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
    }
    if (cursor >= 0) {
      Graphics2D device = (Graphics2D) g.create();
      device.setTransform(new AffineTransform());
      double width = 2 * lastTransform.getScaleX();
      Rectangle2D cell = grid.cell(cursor);
      device.setStroke(new BasicStroke((float) width));
      device.draw(new Rectangle2D.Double(
          cell.getX() - width / 2,
          cell.getY() - width / 2,
          cell.getWidth() + width,
          cell.getHeight() + width));
      device.dispose();
    }
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleSheet();
    }
    return accessibleContext;
  }

  private final class AccessibleSheet extends AccessibleJComponent {
    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.CANVAS;
    }

    @Override
    public String getAccessibleName() {
      return entry.title();
    }

    @Override
    public String getAccessibleDescription() {
      return sentence();
    }
  }
}
