package org.lenetexplorer.ui.network;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.Scrollable;
import org.lenetexplorer.ui.model.Block;
import org.lenetexplorer.ui.model.Chain;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Selection;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Theme;

/** The chain of blocks on one line, fitted to the width or larger by a zoom. Arrow keys move the selection. */
@EdtOnly
final class NetworkView extends JPanel implements Scrollable {
  private static final int MARGIN = 4;

  private final Workspace workspace;
  private final List<BlockView> views = new ArrayList<>();
  private Chain chain;
  private ChainLayout places = new ChainLayout(List.of(), 0, 0);
  private double zoom = 1;
  private int pointedAt = -1;

  NetworkView(Workspace workspace) {
    super(null);
    this.workspace = workspace;
    chain = Chain.of(workspace.state());
    setName("network");
    setFocusable(true);
    getAccessibleContext().setAccessibleName("network");
    bind("LEFT", -1, 0);
    bind("RIGHT", 1, 0);
    bind("UP", 0, -1);
    bind("DOWN", 0, 1);
    setToolTipText("");
    listenToMouse();
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

  /** A place on the rail stands for the block above it. */
  private void listenToMouse() {
    MouseAdapter mouse = new MouseAdapter() {
      @Override
      public void mousePressed(MouseEvent event) {
        requestFocusInWindow();
        workspace.select(Selection.of(blockAt(event.getX())));
      }

      @Override
      public void mouseMoved(MouseEvent event) {
        pointAt(blockAt(event.getX()));
      }

      @Override
      public void mouseExited(MouseEvent event) {
        pointAt(-1);
      }
    };
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
  }

  private void pointAt(int block) {
    if (pointedAt != block) {
      pointedAt = block;
      repaint();
    }
  }

  /** The block whose middle is nearest. */
  private int blockAt(int x) {
    int nearest = 0;
    for (int i = 1; i < places.columns().size(); i++) {
      int middle =
          (places.columns().get(i - 1).middle() + places.columns().get(i).middle()) / 2;
      nearest = x > middle ? i : nearest;
    }
    return nearest;
  }

  @Override
  public String getToolTipText(MouseEvent event) {
    return chain.blocks().get(blockAt(event.getX())).shapeSentence();
  }

  private void bind(String key, int blocks, int maps) {
    getInputMap().put(KeyStroke.getKeyStroke(key), key);
    getActionMap().put(key, new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        Selection at = workspace.state().selection();
        int count = chain.blocks().get(at.block()).picture().count();
        workspace.select(
            blocks != 0
                ? Selection.of(at.block() + blocks)
                : new Selection(at.block(), Math.floorMod(at.map() + maps, count)));
      }
    });
  }

  private void show(ViewState state) {
    boolean sameNetwork = chain.blocks().size() == views.size()
        && Chain.of(state).blocks().stream()
            .map(Block::shape)
            .toList()
            .equals(chain.blocks().stream().map(Block::shape).toList());
    chain = Chain.of(state);
    if (!sameNetwork) {
      rebuild();
    }
    for (BlockView view : views) {
      int index = view.getName().isEmpty() ? 0 : view.block().index();
      boolean selected = state.selection().block() == index;
      view.show(chain.blocks().get(index), selected, ringColor(state));
    }
    getAccessibleContext()
        .setAccessibleDescription(
            state.snapshot().network().name() + ", " + chain.blocks().size() + " blocks, selected "
                + chain.blocks().get(state.selection().block()).name());
    repaint();
  }

  private static Color ringColor(ViewState state) {
    return state
        .snapshot()
        .lastOperation()
        .map(last ->
            Theme.current().colors().phases().inOrder().get(ViewState.placeOf(last.phase())))
        .orElse(Theme.current().colors().ring());
  }

  private void rebuild() {
    removeAll();
    views.clear();
    for (Block block : chain.blocks()) {
      BlockView view = new BlockView(block, selection -> {
        requestFocusInWindow();
        workspace.select(selection);
      });
      views.add(view);
      add(view);
    }
    revalidate();
  }

  /** Draws larger or smaller; 1 fits the width. */
  void setZoom(double factor) {
    zoom = Math.max(1, Math.min(4, factor));
    revalidate();
    repaint();
  }

  double zoom() {
    return zoom;
  }

  private static int room(int height, Lettering lettering) {
    int texts = lettering.header() + BlockView.PADDING + lettering.rail();
    return Math.max(1, height - 2 * MARGIN - texts);
  }

  private List<ColumnSize> sizes(Lettering lettering) {
    FontMetrics metrics = getFontMetrics(lettering.strong());
    return chain.blocks().stream()
        .map(block -> {
          int label = Math.max(
              lettering.width(block.shape(), metrics) - BlockView.PADDING,
              metrics.stringWidth(block.heading()));
          return size(block, label);
        })
        .toList();
  }

  private ChainLayout fit(int width, int height) {
    Lettering lettering = Lettering.of(width);
    return ChainLayout.fit(sizes(lettering), width, room(height, lettering));
  }

  private static ColumnSize size(Block block, int label) {
    ColumnSize.Form form = block.picture().isMaps() ? ColumnSize.Form.MAPS : ColumnSize.Form.STRIP;
    return new ColumnSize(
        block.bars().isPresent() ? ColumnSize.Form.BARS : form,
        block.picture().count(),
        block.picture().height(),
        block.picture().width(),
        label);
  }

  @Override
  public void doLayout() {
    Lettering lettering = Lettering.of(getWidth());
    int bottom = getHeight() - lettering.rail() - MARGIN;
    places = fit(getWidth(), getHeight());
    for (int i = 0; i < views.size(); i++) {
      ChainLayout.Column column = places.columns().get(i);
      views.get(i).letter(lettering);
      views.get(i).setBounds(column.x(), MARGIN, column.width(), Math.max(1, bottom - MARGIN));
    }
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setColor(Theme.current().colors().canvas());
    g.fillRect(0, 0, getWidth(), getHeight());
    if (!places.columns().isEmpty()) {
      Lettering lettering = Lettering.of(getWidth());
      int lookedAt = pointedAt >= 0 ? pointedAt : workspace.state().selection().block();
      new RailPainter(
              chain,
              places.columns(),
              lettering,
              getHeight() - lettering.rail() - MARGIN,
              getWidth(),
              Math.min(lookedAt, chain.blocks().size() - 1))
          .paint(g);
    }
    g.dispose();
  }

  @Override
  public Dimension getPreferredSize() {
    Dimension port =
        getParent() == null ? new Dimension(1200, 420) : getParent().getSize();
    int height = (int) (port.height * zoom);
    return new Dimension(fit((int) (port.width * zoom), height).width(), height);
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return new Dimension(1200, 420);
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return 24;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return visible.width / 2;
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return false;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return false;
  }
}
