package org.lenetexplorer.ui.network;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.ui.component.KeptPainting;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.Block;
import org.lenetexplorer.ui.model.BlockMarks;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Picture;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** One block of the chain: its name above its maps, a ring when it is at work, a ground when it is selected. */
@EdtOnly
final class BlockView extends JComponent implements Accessible {
  static final int PADDING = 4;

  /** How much of what takes no part its ground covers, of 255: it steps back and can still be read. */
  private static final int FADE = 100;

  private Block block;
  private BlockContent content;
  private boolean selected;
  private boolean leading;
  private Marks marks = Marks.NONE;
  private BlockMarks debugMarks = BlockMarks.NONE;
  private boolean cornered;
  private final KeptPainting kept = new KeptPainting();
  private Lettering lettering = Lettering.of(0);
  private Color ring = Color.BLACK;

  /**
   * A view.
   *
   * @param mouse told what the mouse does here
   */
  BlockView(Block block, MouseAdapter mouse) {
    this.block = block;
    content = BlockContent.of(block);
    setName("block." + block.index());
    setToolTipText("");
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
  }

  /** What a painting depends on besides what is shown. */
  private record Look(Theme theme, Lettering lettering, boolean ringed) {}

  /** The map at a place of the mouse, or −1. */
  int mapAt(MouseEvent event) {
    return spot(event).map(BlockContent.Spot::map).orElse(-1);
  }

  /** The colour of the phase under way, for the ring around the block at work. */
  private static Color ringColor(ViewState state) {
    return state
        .operationAtWork()
        .map(last ->
            Theme.current().colors().phases().inOrder().get(ViewState.placeOf(last.phase())))
        .orElse(Theme.current().colors().ring());
  }

  /** What is at a place of the mouse. */
  Optional<BlockContent.Spot> spotAt(MouseEvent event) {
    return spot(event);
  }

  /** The number at a place of the mouse; the loss itself where its block shows no other. */
  Optional<ElementReference> numberAt(MouseEvent event) {
    Optional<BlockContent.Spot> spot = spot(event);
    if (spot.isEmpty()
        && block.kind() == Block.Kind.LOSS
        && block.picture().part().isPresent()) {
      return Optional.of(ElementReference.parse("loss"));
    }
    return spot.filter(at -> at.row() >= 0)
        .flatMap(at -> block.picture().element(at.map(), at.row(), at.column()));
  }

  /** Whether the mouse is in the corner that sets a breakpoint; the input has none. */
  boolean isCorner(MouseEvent event) {
    int size = Spacing.scaled(BlockMarkPainter.CORNER);
    return block.kind() != Block.Kind.INPUT && event.getX() <= size && event.getY() <= size;
  }

  @Override
  protected void processMouseMotionEvent(MouseEvent event) {
    point(isCorner(event));
    super.processMouseMotionEvent(event);
  }

  @Override
  protected void processMouseEvent(MouseEvent event) {
    if (event.getID() == MouseEvent.MOUSE_EXITED) {
      point(false);
    }
    super.processMouseEvent(event);
  }

  private void point(boolean corner) {
    if (cornered != corner) {
      cornered = corner;
      repaint();
    }
  }

  /** Draws other marks over the maps. */
  void mark(Marks other) {
    if (!marks.equals(other)) {
      marks = other;
      repaint();
    }
  }

  boolean isChosen() {
    return selected;
  }

  Block block() {
    return block;
  }

  /** Shows another state of the block. */
  void show(Block shown, ViewState state, BlockMarks stops) {
    if (!shown.picture().equals(block.picture()) || !shown.bars().equals(block.bars())) {
      content = BlockContent.of(shown);
    }
    boolean chosen = state.selection().blocks().contains(shown.index());
    boolean first = state.selection().block() == shown.index();
    Color around = ringColor(state);
    boolean same = shown.equals(block)
        && chosen == selected
        && first == leading
        && around.equals(ring)
        && stops.equals(debugMarks);
    block = shown;
    selected = chosen;
    leading = first;
    ring = around;
    debugMarks = stops;
    if (!same) {
      repaint();
    }
  }

  /** What was painted is out of date wherever painting anew is asked for. */
  @Override
  public void repaint(long within, int x, int y, int width, int height) {
    if (kept != null) { // the superclass's constructor asks too
      kept.forget();
    }
    super.repaint(within, x, y, width, height);
  }

  /** Writes in another size. */
  void letter(Lettering size) {
    lettering = size;
  }

  private Rectangle area() {
    int header = lettering.header();
    return new Rectangle(
        PADDING,
        header,
        Math.max(1, getWidth() - 2 * PADDING),
        Math.max(1, getHeight() - header - PADDING));
  }

  private Optional<BlockContent.Spot> spot(MouseEvent event) {
    Graphics2D g = (Graphics2D) getGraphics();
    if (g == null) {
      return Optional.empty();
    }
    Optional<BlockContent.Spot> spot = content.at(g, area(), event.getX(), event.getY());
    g.dispose();
    return spot;
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    if (isCorner(event)) {
      return debugMarks.forward().isPresent()
          ? "Click to remove the breakpoint"
          : "Click to stop before this operation runs forward";
    }
    Optional<String> number = spot(event).map(BlockContent.Spot::sentence);
    String hint = numberAt(event).isPresent() ? " – " + Picture.CLICK_HINT : "";
    return number.orElse(block.layerLine()) + hint;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    kept.paint(
        (Graphics2D) graphics,
        getWidth(),
        getHeight(),
        new Look(Theme.current(), lettering, isRinged()),
        this::paintBlock);
  }

  private boolean isRinged() {
    return leading && getParent() != null && getParent().isFocusOwner();
  }

  private void paintBlock(Graphics2D g) {
    ThemeColors colors = Theme.current().colors();
    paintGround(g, colors);
    content.paint(g, area(), marks);
    if (block.dimmed()) {
      g.setColor(faded(colors.canvas()));
      g.fillRect(
          2, lettering.header() - 2, getWidth() - 4, getHeight() - lettering.header() - PADDING);
    }
    int dot = Spacing.scaled(BlockMarkPainter.CORNER) - 2;
    int left = debugMarks.forward().isPresent() ? dot : 0;
    int right = debugMarks.backward().isPresent() ? dot : 0;
    Rectangle header = new Rectangle(left, 2, getWidth() - left - right, lettering.header() - 4);
    TextPainter.centered(
        g,
        block.heading(),
        block.current() ? lettering.strong() : lettering.plain(),
        header,
        ink(colors));
    BlockMarkPainter.paint(g, debugMarks, getWidth(), getHeight(), cornered);
  }

  private Color ink(ThemeColors colors) {
    return switch (block.condition()) {
      case FAULTY -> colors.error();
      case DOUBTFUL -> colors.warning();
      case UNKNOWN -> colors.quietText();
      case SOUND -> block.dimmed() ? colors.quietText() : colors.text();
    };
  }

  /** The ground, so thin that what lies below can still be made out. */
  private static Color faded(Color ground) {
    return new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), FADE);
  }

  /** Half a colour: the drawings on it, not the ground, are to be looked at. */
  private static Color quiet(Color color) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), 128);
  }

  private void paintGround(Graphics2D g, ThemeColors colors) {
    TextPainter.smooth(g);
    if (selected) {
      g.setColor(quiet(colors.selection()));
      g.fill(frame(1));
    }
    if (block.condition() == Block.Condition.FAULTY) {
      g.setColor(colors.error());
      g.setStroke(new BasicStroke(2));
      g.draw(frame(1));
    }
    if (isRinged()) {
      g.setColor(colors.ring());
      g.setStroke(new BasicStroke(1));
      g.draw(frame(1));
    }
    if (block.current()) {
      g.setColor(ring);
      g.setStroke(new BasicStroke(2.5f));
      g.draw(frame(1.5));
    }
  }

  private RoundRectangle2D frame(double inset) {
    return new RoundRectangle2D.Double(
        inset, inset, getWidth() - 2 * inset, getHeight() - 2 * inset, 10, 10);
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleBlock();
    }
    return accessibleContext;
  }

  private final class AccessibleBlock extends AccessibleJComponent {
    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.CANVAS;
    }

    @Override
    public String getAccessibleName() {
      return block.name();
    }

    @Override
    public String getAccessibleDescription() {
      String stops = debugMarks.sentence();
      return (stops.isEmpty() ? "" : stops + ", ") + block.sentence();
    }
  }
}
