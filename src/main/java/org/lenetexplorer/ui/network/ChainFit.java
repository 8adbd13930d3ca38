package org.lenetexplorer.ui.network;

import java.awt.FontMetrics;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.model.Block;
import org.lenetexplorer.ui.model.Chain;
import org.lenetexplorer.ui.theme.Spacing;

/** Finds places for the blocks of a chain, and remembers the last ones found. */
final class ChainFit {
  static final int MARGIN = 4;

  /** An empty network's input and loss, and how far they stand from the zone between them. */
  private static final int SIDE = 140;

  private static final int APART = 48;

  private final Function<Lettering, FontMetrics> metrics;
  private @Nullable Key last;
  private ChainLayout layout = new ChainLayout(List.of(), 0, 0);

  private record Key(Chain chain, int width, int height) {}

  /**
   * Without a chain yet.
   *
   * @param metrics of a lettering's strong font
   */
  ChainFit(Function<Lettering, FontMetrics> metrics) {
    this.metrics = metrics;
  }

  /** The places in an area; found anew only for another chain or size. */
  ChainLayout of(Chain chain, int width, int height) {
    Key key = new Key(chain, width, height);
    if (!key.equals(last)) {
      last = key;
      layout = chain.isEmpty() ? empty(width) : full(chain, width, height);
    }
    return layout;
  }

  private ChainLayout full(Chain chain, int width, int height) {
    Lettering lettering = Lettering.of(width);
    return ChainLayout.fit(sizes(chain, lettering), width, room(height, lettering));
  }

  private static ChainLayout empty(int width) {
    Rectangle zone = zone(width, 0);
    int side = Math.max(40, Math.min(Spacing.scaled(SIDE), zone.x - APART - MARGIN));
    int left = zone.x - APART - side;
    return new ChainLayout(
        List.of(
            new ChainLayout.Column(Math.max(MARGIN, left), side),
            new ChainLayout.Column(zone.x + zone.width + APART, side)),
        width,
        2);
  }

  /** The place for the first layer, in the middle of an empty canvas. */
  static Rectangle zone(int width, int height) {
    int wide = Math.min(Spacing.scaled(EmptyZone.WIDTH), width / 2);
    return new Rectangle((width - wide) / 2, height / 8, wide, height * 3 / 4);
  }

  private static int room(int height, Lettering lettering) {
    int texts = lettering.header() + BlockView.PADDING + lettering.rail();
    return Math.max(1, height - 2 * MARGIN - texts);
  }

  private List<ColumnSize> sizes(Chain chain, Lettering lettering) {
    FontMetrics strong = metrics.apply(lettering);
    List<ColumnSize> sizes = new ArrayList<>();
    for (Block block : chain.blocks()) {
      int label = Math.max(
          lettering.width(block.shape(), strong) - BlockView.PADDING,
          strong.stringWidth(block.heading()));
      sizes.add(size(block, label));
    }
    return sizes;
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
}
