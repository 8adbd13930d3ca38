package org.lenetexplorer.ui.formula;

import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javax.swing.JPanel;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.Grid;
import org.lenetexplorer.debugger.explain.Page;
import org.lenetexplorer.ui.theme.Spacing;

/** The grids that are read at the left, the terms in the middle, the result at the right. */
final class SheetView extends JPanel {
  private static final int MOST_OPERANDS = 3;

  private final List<GridView> operands = new ArrayList<>();
  private final CardsView cards;
  private final GridView result;
  private int visible;
  private boolean written;
  private boolean single;

  SheetView(GridView.Pointing pointing, IntConsumer picked, Consumer<ElementReference> chosen) {
    super(null);
    setOpaque(false);
    for (int i = 0; i < MOST_OPERANDS; i++) {
      GridView view = new GridView("number.operand" + i, pointing);
      operands.add(view);
      add(view);
    }
    cards = new CardsView(picked, chosen);
    result = new GridView("number.result", pointing);
    add(cards);
    add(result);
  }

  void show(NumberModel model) {
    List<Grid> grids = model.operands();
    visible = Math.min(MOST_OPERANDS, grids.size());
    for (int i = 0; i < MOST_OPERANDS; i++) {
      operands.get(i).setVisible(i < visible);
      if (i < visible) {
        operands
            .get(i)
            .show(
                grids.get(i),
                model.limit(grids.get(i)),
                model.read(grids.get(i)),
                model.picked(grids.get(i)));
      }
    }
    cards.show(model);
    Grid made = model.sheet().result();
    result.show(made, model.limit(made), List.of(), List.of(model.sheet().cell()));
    written = model.shown().layout() == Page.Layout.LINES;
    single = model.sheet().result().count() == 1;
    doLayout();
    repaint();
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Spacing.scaled(860), Spacing.scaled(220));
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(Spacing.scaled(300), Spacing.scaled(80));
  }

  @Override
  public void doLayout() {
    int width = getWidth();
    int height = getHeight();
    double share = written ? 0.22 : 0.27;
    int left = visible == 0 ? 0 : (int) (width * share);
    if (visible > 1 && !written) {
      left = Math.max(left, Math.min((int) (width * 0.36), (int) (height * 1.6)));
    }
    int right = (int) (width * (single ? 0.14 : Math.min(share, 0.25)));
    layoutOperands(left, height);
    cards.setBounds(left, 0, Math.max(0, width - left - right), height);
    result.setBounds(width - right, 0, right, height);
  }

  /** The first and largest gets most of the room, beside or above the others. */
  private void layoutOperands(int width, int height) {
    boolean beside = width > height * 1.2;
    double most = visible < 2 ? 1 : 0.6;
    double rest = visible < 2 ? 0 : 0.4 / (visible - 1);
    double at = 0;
    for (int i = 0; i < visible; i++) {
      double share = i == 0 ? most : rest;
      if (beside) {
        operands.get(i).setBounds((int) (at * width), 0, (int) (share * width), height);
      } else {
        operands.get(i).setBounds(0, (int) (at * height), width, (int) (share * height));
      }
      at += share;
    }
  }
}
