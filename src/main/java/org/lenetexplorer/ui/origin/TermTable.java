package org.lenetexplorer.ui.origin;

import java.awt.AWTKeyStroke;
import java.awt.Component;
import java.awt.Cursor;
import java.awt.Font;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Spacing;

/** The terms of a number, the largest first; operands are links, by a click or by Enter. */
@EdtOnly
final class TermTable extends JTable {
  private static final int NUMBER = 0;
  private static final int VALUE = 1;
  private static final int SHARE = 2;
  private static final int LABEL = 3;
  private static final int OPERANDS = 4;

  private final Rows rows = new Rows();
  private final ShareCell shares = new ShareCell();
  private final TextCell texts = new TextCell();
  private final Consumer<ElementReference> follow;

  /** The table's content: at most so many rows of all. */
  private static final class Rows extends AbstractTableModel {
    private List<TermRow> shown = List.of();
    private int operands;

    @Override
    public int getRowCount() {
      return shown.size();
    }

    @Override
    public int getColumnCount() {
      return OPERANDS + operands;
    }

    @Override
    public String getColumnName(int column) {
      return switch (column) {
        case NUMBER -> "#";
        case VALUE -> "product";
        case SHARE -> "share";
        case LABEL -> "term";
        default -> column == OPERANDS ? "factors" : "";
      };
    }

    @Override
    public Object getValueAt(int row, int column) {
      TermRow term = shown.get(row);
      return switch (column) {
        case NUMBER -> term.share().number();
        case VALUE -> term.value();
        case SHARE -> term;
        case LABEL -> term.share().term().label();
        default -> operand(row, column).map(Link::text).orElse("");
      };
    }

    Optional<Link> operand(int row, int column) {
      int place = column - OPERANDS;
      return row >= 0 && place >= 0 && place < shown.get(row).operands().size()
          ? Optional.of(shown.get(row).operands().get(place))
          : Optional.empty();
    }
  }

  /** Words and numbers, links in their colour. */
  private final class TextCell extends DefaultTableCellRenderer {
    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      super.getTableCellRendererComponent(table, value, selected, focused, row, column);
      boolean link = link(row, column).isPresent();
      setFont(column == LABEL ? Fonts.text() : small());
      setHorizontalAlignment(column <= VALUE ? SwingConstants.RIGHT : SwingConstants.LEFT);
      setForeground(
          link && !selected
              ? UIManager.getColor("Component.linkColor")
              : selected ? table.getSelectionForeground() : table.getForeground());
      return this;
    }
  }

  /**
   * A table without terms yet.
   *
   * @param follow told which operand was chosen
   */
  TermTable(Consumer<ElementReference> follow) {
    this.follow = follow;
    setModel(rows);
    setName("origin.terms");
    setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    setCellSelectionEnabled(true);
    setAutoResizeMode(AUTO_RESIZE_OFF);
    setFillsViewportHeight(true);
    setRowHeight(Spacing.scaled(20));
    getTableHeader().setReorderingAllowed(false);
    traverse(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, 0);
    traverse(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, KeyEvent.SHIFT_DOWN_MASK);
    getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ENTER"), "follow");
    getActionMap().put("follow", new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        followFrom(getSelectedRow(), getSelectedColumn());
      }
    });
    MouseAdapter mouse = new MouseAdapter() {
      @Override
      public void mouseClicked(MouseEvent event) {
        if (SwingUtilities.isLeftMouseButton(event)) {
          linkAt(event.getPoint()).ifPresent(follow);
        }
      }

      @Override
      public void mouseMoved(MouseEvent event) {
        boolean link = linkAt(event.getPoint()).isPresent();
        setCursor(link ? Cursor.getPredefinedCursor(Cursor.HAND_CURSOR) : null);
      }
    };
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
  }

  /** Tab leaves the table; the arrow keys move in it. */
  private void traverse(int which, int modifiers) {
    setFocusTraversalKeys(which, Set.of(AWTKeyStroke.getAWTKeyStroke(KeyEvent.VK_TAB, modifiers)));
  }

  /** Shows terms. */
  void show(OriginModel model, int most) {
    List<TermRow> wanted = model.rows().subList(0, Math.min(most, model.rows().size()));
    boolean sameForm = model.operands() == rows.operands && wanted.size() == rows.shown.size();
    rows.shown = wanted;
    rows.operands = model.operands();
    shares.scale(model.quantity(), model.largestPart());
    if (sameForm) {
      repaint();
    } else {
      rows.fireTableStructureChanged();
      arrange(model.quantity());
    }
    getAccessibleContext().setAccessibleName("terms of " + model.title());
    getAccessibleContext()
        .setAccessibleDescription(model.rows().size() + " terms"
            + (model.rows().isEmpty()
                ? ""
                : "; the largest: " + model.rows().get(0).sentence()));
  }

  private void arrange(Quantity quantity) {
    int[] widths = {34, 70, 108};
    for (int column = 0; column < getColumnCount(); column++) {
      int width = column < LABEL ? Spacing.scaled(widths[column]) : wide(column);
      getColumnModel().getColumn(column).setPreferredWidth(width);
      getColumnModel().getColumn(column).setCellRenderer(column == SHARE ? shares : texts);
    }
    shares.scale(
        quantity,
        rows.shown.stream().mapToDouble(row -> row.share().part()).max().orElse(0));
  }

  /** Room for the longest of a column's first texts. */
  private int wide(int column) {
    int most = Spacing.scaled(48);
    var metrics = getFontMetrics(column == LABEL ? Fonts.text() : small());
    for (int row = 0; row < Math.min(100, rows.getRowCount()); row++) {
      String text = String.valueOf(rows.getValueAt(row, column));
      most = Math.max(most, metrics.stringWidth(text) + Spacing.scaled(12));
    }
    return most;
  }

  private static Font small() {
    return Fonts.numbers(Fonts.small().getSize2D());
  }

  private Optional<ElementReference> link(int row, int column) {
    return rows.operand(row, column).flatMap(Link::target);
  }

  private Optional<ElementReference> linkAt(Point point) {
    int row = rowAtPoint(point);
    return row < 0 ? Optional.empty() : link(row, columnAtPoint(point));
  }

  /** Follows the link in a cell, or the first one of its row. */
  private void followFrom(int row, int column) {
    for (int at = Math.max(0, column); row >= 0 && at < getColumnCount(); at++) {
      Optional<ElementReference> target = link(row, at);
      if (target.isPresent()) {
        follow.accept(target.get());
        return;
      }
    }
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    int row = rowAtPoint(event.getPoint());
    return row < 0 ? null : rows.shown.get(row).sentence();
  }
}
