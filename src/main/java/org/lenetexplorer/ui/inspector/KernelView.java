package org.lenetexplorer.ui.inspector;

import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.component.CellGrid;
import org.lenetexplorer.ui.component.Detail;
import org.lenetexplorer.ui.component.HeatMap;
import org.lenetexplorer.ui.component.HeatMaps;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Picture;
import org.lenetexplorer.ui.theme.Theme;

/** All kernels of one parameter, or of its gradient or change, with a cursor on one number. */
@EdtOnly
final class KernelView extends JComponent implements Accessible {
  private final IntConsumer listener;
  private final Consumer<ElementReference> choice;
  private Picture picture;
  private int channels;
  private List<HeatMap> maps;
  private IntFunction<String> sentences;
  private int cursor = -1;
  private AffineTransform lastTransform = new AffineTransform();

  /**
   * A view.
   *
   * @param channels kernels in a row of the table
   * @param sentences the number at a place in words
   * @param listener told when the cursor is to move to a place
   * @param choice told which number was clicked, or chosen by Enter
   */
  KernelView(
      Picture picture,
      int channels,
      IntFunction<String> sentences,
      IntConsumer listener,
      Consumer<ElementReference> choice) {
    this.picture = picture;
    this.channels = channels;
    this.sentences = sentences;
    this.listener = listener;
    this.choice = choice;
    maps = maps(picture);
    setFocusable(true);
    setToolTipText("");
    listen();
    bind("LEFT", () -> -1);
    bind("RIGHT", () -> 1);
    bind("UP", () -> -picture.shape().extent(2));
    bind("DOWN", () -> picture.shape().extent(2));
    getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "choose");
    getActionMap().put("choose", new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        choose(cursor);
      }
    });
  }

  /** Shows other numbers; the cursor stays where there still is one. */
  void show(Picture shown, int newChannels, IntFunction<String> newSentences) {
    if (shown.shape().size() != picture.shape().size()) {
      cursor = -1;
    }
    picture = shown;
    channels = newChannels;
    sentences = newSentences;
    maps = maps(shown);
    repaint();
  }

  private static List<HeatMap> maps(Picture picture) {
    int count = picture.shape().extent(0);
    int height = picture.shape().extent(1);
    int width = picture.shape().extent(2);
    Tensor values = picture.values();
    return values == null
        ? HeatMaps.without(picture.absence(), count, height, width, picture.quantity())
        : HeatMaps.of(
            values.array(),
            values.offset(),
            count,
            height,
            width,
            picture.scale()::limit,
            picture.quantity());
  }

  private void listen() {
    MouseAdapter mouse = new MouseAdapter() {
      @Override
      public void mouseMoved(MouseEvent event) {
        placeAt(event).ifPresent(listener);
      }

      @Override
      public void mousePressed(MouseEvent event) {
        requestFocusInWindow();
      }

      @Override
      public void mouseClicked(MouseEvent event) {
        if (SwingUtilities.isLeftMouseButton(event) && event.getClickCount() == 1) {
          choose(placeAt(event).orElse(-1));
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

  private void choose(int place) {
    picture.element(place).ifPresent(choice);
  }

  private void bind(String key, IntSupplier by) {
    getInputMap().put(KeyStroke.getKeyStroke(key), key);
    getActionMap().put(key, new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        int size = picture.shape().size();
        listener.accept(cursor < 0 ? 0 : Math.max(0, Math.min(size - 1, cursor + by.getAsInt())));
      }
    });
  }

  /** Rings a number. */
  void moveTo(int place) {
    String before = sentence();
    cursor = place;
    getAccessibleContext()
        .firePropertyChange(AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY, before, sentence());
    repaint();
  }

  private Rectangle area() {
    return new Rectangle(2, 2, Math.max(1, getWidth() - 4), Math.max(1, getHeight() - 4));
  }

  private KernelPlaces places() {
    HeatMap first = maps.get(0);
    return KernelPlaces.fit(
        area(), maps.size(), channels, first.height(), first.width(), lastTransform.getScaleX());
  }

  private OptionalInt placeAt(MouseEvent event) {
    KernelPlaces places = places();
    for (int i = 0; i < maps.size(); i++) {
      if (places.places().get(i).contains(event.getX(), event.getY())) {
        HeatMap map = maps.get(i);
        int kernel = i;
        Optional<Integer> cell = grid(places, i)
            .cellAt(event.getX(), event.getY())
            .map(at -> (kernel * map.height() + at.y) * map.width() + at.x);
        return cell.isPresent() ? OptionalInt.of(cell.get()) : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  private CellGrid grid(KernelPlaces places, int kernel) {
    HeatMap map = maps.get(kernel);
    return CellGrid.fit(places.places().get(kernel), map.height(), map.width(), lastTransform);
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    OptionalInt place = placeAt(event);
    return place.isPresent()
        ? sentences.apply(place.getAsInt()) + " – " + Picture.CLICK_HINT
        : null;
  }

  private String sentence() {
    return cursor < 0 ? picture.title() + ", " + picture.summary() : sentences.apply(cursor);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    lastTransform = g.getTransform();
    KernelPlaces places = places();
    for (int i = 0; i < maps.size(); i++) {
      maps.get(i).paint(g, places.places().get(i), Detail.NUMBERS);
    }
    TextPainter.smooth(g);
    g.setColor(Theme.current().colors().ring());
    if (cursor >= 0) {
      HeatMap map = maps.get(0);
      int size = map.height() * map.width();
      CellGrid grid = grid(places, cursor / size);
      Rectangle2D cell = grid.bounds(cursor % size / map.width(), cursor % size % map.width());
      g.setStroke(new BasicStroke(2));
      g.draw(new Rectangle2D.Double(
          cell.getX() - 1, cell.getY() - 1, cell.getWidth() + 2, cell.getHeight() + 2));
    }
    if (isFocusOwner()) {
      g.setStroke(new BasicStroke(1));
      g.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
    }
    g.dispose();
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleKernels();
    }
    return accessibleContext;
  }

  private final class AccessibleKernels extends AccessibleJComponent {
    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.CANVAS;
    }

    @Override
    public String getAccessibleName() {
      return picture.title();
    }

    @Override
    public String getAccessibleDescription() {
      return sentence();
    }
  }
}
