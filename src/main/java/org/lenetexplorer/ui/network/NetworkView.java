package org.lenetexplorer.ui.network;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.ui.model.Block;
import org.lenetexplorer.ui.model.BlockMarks;
import org.lenetexplorer.ui.model.Chain;
import org.lenetexplorer.ui.model.EditPreview;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.NetworkEdit;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Theme;

/**
 * The canvas: the chain of blocks on one line, fitted to the width or larger by a zoom. Arrow keys move the selection, with Shift
 * they extend it; layers are dragged to gaps, which say what would come out.
 */
@EdtOnly
final class NetworkView extends ScrolledCanvas {
  /** How far the blocks beside a gap make room for what is dragged. */
  private static final int ROOM = 12;

  private final Workspace workspace;
  private final Editor editor;
  private final ChainMouse mouse;
  private final ChainFit fit = new ChainFit(lettering -> getFontMetrics(lettering.strong()));
  private final List<BlockView> views = new ArrayList<>();
  private final SightMarks marks;
  private final Renaming renaming;
  private final TroubleNotes notes;
  private final EmptyZone zone;
  private final JPopupMenu menu;
  private Chain chain;
  private ChainLayout places = new ChainLayout(List.of(), 0, 0);
  private double zoom = 1;
  private int pointedAt = -1;
  private long edition;
  private boolean dragged;
  private @Nullable Outlook outlook;

  /** What would come of layers at a gap. */
  private record Outlook(int gap, EditPreview preview) {}

  /** A canvas whose menu for the right mouse button is filled later. */
  NetworkView(Workspace workspace, Editor editor, JPopupMenu menu) {
    this.workspace = workspace;
    this.editor = editor;
    this.menu = menu;
    mouse = new ChainMouse(this, workspace, editor);
    marks = new SightMarks(workspace, views);
    renaming = new Renaming(this, workspace);
    notes = new TroubleNotes(this, workspace);
    zone = new EmptyZone(editor);
    chain = workspace.chain();
    setName("network");
    setFocusable(true);
    getAccessibleContext().setAccessibleName("network");
    new ChainKeys(this, workspace, this::scrollTo).bind();
    bindEscape();
    setToolTipText("");
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
    workspace.addListener(this::show);
  }

  private void bindEscape() {
    getInputMap().put(KeyStroke.getKeyStroke("ESCAPE"), "let go");
    getActionMap().put("let go", new AbstractAction() {
      @Override
      public boolean isEnabled() {
        return dragged;
      }

      @Override
      public void actionPerformed(ActionEvent event) {
        mouse.cancel();
      }
    });
  }

  /** Keeps a block in sight. */
  void scrollTo(int block) {
    if (block < views.size()) {
      scrollRectToVisible(views.get(block).getBounds());
    }
  }

  /** Keeps a point in sight, with some room beside it. */
  void scrollTo(Point point) {
    scrollRectToVisible(new Rectangle(point.x - 40, point.y, 80, 1));
  }

  private void show(ViewState state) {
    if (state.edition() != edition) {
      edition = state.edition();
      renaming.cancel();
      mouse.cancel();
    }
    Chain shown = workspace.chain();
    if (!sameBlocks(shown) || views.isEmpty()) {
      chain = shown;
      rebuild();
    }
    chain = shown;
    List<BlockMarks> stops = BlockMarks.of(state);
    for (BlockView view : views) {
      int index = view.block().index();
      view.show(chain.blocks().get(index), state, stops.get(index));
    }
    showTrouble(state);
    zone.setVisible(chain.isEmpty());
    String chosen = chain.blocks().get(state.selection().block()).name();
    int more = state.selection().blocks().size() - 1;
    getAccessibleContext()
        .setAccessibleDescription(
            state.snapshot().network().name() + ", " + chain.blocks().size() + " blocks, selected "
                + chosen + (more > 0 ? " and " + more + " more" : ""));
    repaint();
  }

  private boolean sameBlocks(Chain other) {
    return chain.blocks().size() == other.blocks().size() && shapes(chain).equals(shapes(other));
  }

  private static List<String> shapes(Chain chain) {
    return chain.blocks().stream().map(block -> block.name() + block.shape()).toList();
  }

  private void showTrouble(ViewState state) {
    notes.show(state, dragged);
    notes.place(places);
  }

  private void rebuild() {
    removeAll();
    views.clear();
    notes.add();
    add(zone);
    for (Block block : chain.blocks()) {
      BlockView view = new BlockView(block, mouse);
      views.add(view);
      add(view);
    }
    revalidate();
  }

  List<BlockView> views() {
    return views;
  }

  /** The block whose middle is nearest. */
  int blockAt(int x) {
    int nearest = 0;
    for (int i = 1; i < places.columns().size(); i++) {
      int middle =
          (places.columns().get(i - 1).middle() + places.columns().get(i).middle()) / 2;
      nearest = x > middle ? i : nearest;
    }
    return nearest;
  }

  /** The gap nearest to a place: as many layers have their middle to the left of it. */
  int gapAt(int x) {
    int gap = 0;
    for (int i = 1; i + 1 < places.columns().size(); i++) {
      gap = x > places.columns().get(i).middle() ? i : gap;
    }
    return gap;
  }

  /** The gap behind the selected block; before the loss for the loss. */
  int gapBehindSelection() {
    return Math.min(workspace.state().selection().block(), chain.blocks().size() - 2);
  }

  /** Where a gap is, at its upper end. */
  Point gapPlace(int gap) {
    ChainLayout.Column left = places.columns().get(gap);
    return new Point(left.x() + left.width(), ChainFit.MARGIN + lettering().header());
  }

  int mapAt(MouseEvent event) {
    return event.getComponent() instanceof BlockView view ? view.mapAt(event) : -1;
  }

  /** Whether a point lies on a layer's name. */
  boolean isName(Point point, int block) {
    return block > 0
        && block < chain.blocks().size() - 1
        && point.y < ChainFit.MARGIN + lettering().header();
  }

  void pointAt(MouseEvent event) {
    marks.point(event);
    int block = blockAt(
        event.getX() + (event.getComponent() == this ? 0 : event.getComponent().getX()));
    if (pointedAt != block) {
      pointedAt = block;
      repaint();
    }
  }

  void pointAtNothing() {
    pointedAt = -1;
    marks.clear();
    repaint();
  }

  void showMenu(int x, int y) {
    menu.show(this, x, y);
  }

  /** Whether this still is the network. */
  boolean shows(Network network) {
    return network.equals(workspace.state().network());
  }

  /** Does an edit and keeps what is chosen then in sight. */
  void perform(NetworkEdit edit) {
    editor.edit(edit);
    validate();
    scrollTo(workspace.state().selection().block());
  }

  /** Opens the list of layers for the gap behind the selected block. */
  void insert() {
    if (!dragged) {
      scrollTo(workspace.state().selection().block());
      dragged = true;
      marks.clear();
      showTrouble(workspace.state());
      InsertPopup.open(this, workspace.state().network(), gapBehindSelection());
    }
  }

  /** Lets the name of the selected layer be written anew. */
  void rename() {
    renaming.begin();
  }

  void dragBegins() {
    dragged = true;
    showTrouble(workspace.state());
    repaint();
  }

  void dragEnds() {
    dragged = false;
    zone.light(false);
    outlook = null;
    showTrouble(workspace.state());
    revalidate();
    repaint();
  }

  /** Lights a gap up and says what an edit there would lead to. */
  void preview(int gap, NetworkEdit edit) {
    Outlook now = outlook;
    if (now == null || now.gap != gap || !now.preview.edit().equals(edit)) {
      outlook = new Outlook(gap, EditPreview.of(edit));
      zone.light(true);
      revalidate();
      repaint();
    }
  }

  void noPreview() {
    if (outlook != null) {
      outlook = null;
      zone.light(false);
      revalidate();
      repaint();
    }
  }

  @Override
  public String getToolTipText(MouseEvent event) {
    return chain.blocks().get(blockAt(event.getX())).shapeSentence();
  }

  /** Draws larger or smaller; 1 fits the width. */
  void setZoom(double factor) {
    zoom = Math.max(1, Math.min(6, factor));
    revalidate();
    repaint();
  }

  double zoom() {
    return zoom;
  }

  @Override
  public void doLayout() {
    Lettering lettering = lettering();
    int bottom = getHeight() - lettering.rail() - ChainFit.MARGIN;
    places = fit.of(chain, span(), getHeight());
    Outlook now = outlook;
    if (now != null) {
      places = places.parted(now.gap, ROOM);
    }
    for (int i = 0; i < views.size(); i++) {
      ChainLayout.Column column = places.columns().get(i);
      views.get(i).letter(lettering);
      views
          .get(i)
          .setBounds(
              column.x(), ChainFit.MARGIN, column.width(), Math.max(1, bottom - ChainFit.MARGIN));
    }
    zone.setBounds(ChainFit.zone(getWidth(), bottom));
    notes.place(places);
    renaming.place();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setColor(Theme.current().colors().canvas());
    g.fillRect(0, 0, getWidth(), getHeight());
    if (!places.columns().isEmpty()) {
      Outlook now = outlook;
      Lettering lettering = lettering();
      int lookedAt = pointedAt >= 0 ? pointedAt : workspace.state().selection().block();
      new RailPainter(
              now == null ? chain : chain.previewing(now.preview),
              chain,
              places.columns(),
              lettering,
              getHeight() - lettering.rail() - ChainFit.MARGIN,
              getWidth(),
              Math.min(lookedAt, chain.blocks().size() - 1))
          .paint(g);
    }
    g.dispose();
  }

  /** The gaps and the card lie over the blocks. */
  @Override
  protected void paintChildren(Graphics graphics) {
    super.paintChildren(graphics);
    if (dragged && !places.columns().isEmpty()) {
      Graphics2D g = (Graphics2D) graphics.create();
      Lettering lettering = lettering();
      GapPainter painter = new GapPainter(
          places.columns(),
          lettering,
          ChainFit.MARGIN + lettering.header(),
          getHeight() - lettering.rail() - ChainFit.MARGIN,
          getVisibleRect());
      Outlook now = outlook;
      painter.paint(
          g, chain.isEmpty(), now == null ? -1 : now.gap, now == null ? null : now.preview);
      g.dispose();
    }
  }

  /** The width that a chain fills if it is not too long for it, in pixels: that of the part seen, times the zoom. */
  private int span() {
    return getParent() == null ? getWidth() : (int) (getParent().getWidth() * zoom);
  }

  /** How large texts are. */
  Lettering lettering() {
    return Lettering.of(span());
  }

  @Override
  public Dimension getPreferredSize() {
    Dimension port =
        getParent() == null ? new Dimension(1200, 420) : getParent().getSize();
    int height = (int) (port.height * zoom);
    return new Dimension(fit.of(chain, span(), height).width(), height);
  }
}
