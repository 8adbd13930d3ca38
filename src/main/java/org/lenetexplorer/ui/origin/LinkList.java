package org.lenetexplorer.ui.origin;

import java.awt.Component;
import java.awt.Cursor;
import java.awt.Font;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Theme;

/** What a number leads to: headings and links below them, by a click or by Enter. Of many, the first are shown. */
@EdtOnly
final class LinkList extends JList<Link> {
  private static final int FIRST = 12;

  private final DefaultListModel<Link> rows = new DefaultListModel<>();
  private final Consumer<ElementReference> follow;
  private List<List<Link>> groups = List.of();
  private boolean all;

  /**
   * A list without links yet.
   *
   * @param follow told which link was chosen
   */
  LinkList(Consumer<ElementReference> follow) {
    this.follow = follow;
    setModel(rows);
    setName("origin.uses");
    getAccessibleContext().setAccessibleName("where the number goes");
    setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    setCellRenderer(new Row());
    getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "follow");
    getActionMap().put("follow", new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        choose(getSelectedIndex());
      }
    });
    MouseAdapter mouse = new MouseAdapter() {
      @Override
      public void mouseClicked(MouseEvent event) {
        if (SwingUtilities.isLeftMouseButton(event)) {
          choose(rowAt(event.getPoint()));
        }
      }

      @Override
      public void mouseMoved(MouseEvent event) {
        int row = rowAt(event.getPoint());
        boolean active = row >= 0 && rows.get(row).isActive();
        setCursor(active ? Cursor.getPredefinedCursor(Cursor.HAND_CURSOR) : null);
      }
    };
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
  }

  /** Shows other groups, each with a heading. */
  void show(List<List<Link>> shown) {
    if (!shown.equals(groups)) {
      groups = shown;
      all = false;
      fill();
    }
  }

  private void fill() {
    List<Link> wanted = new ArrayList<>();
    for (List<Link> group : groups) {
      int hidden = all ? 0 : Math.max(0, group.size() - 1 - FIRST);
      wanted.addAll(group.subList(0, group.size() - hidden));
      if (hidden > 0) {
        wanted.add(Link.more("… " + hidden + " more"));
      }
    }
    rows.clear();
    rows.addAll(wanted);
  }

  private int rowAt(Point point) {
    int row = locationToIndex(point);
    return row >= 0 && getCellBounds(row, row).contains(point) ? row : -1;
  }

  private void choose(int row) {
    if (row >= 0 && rows.get(row).kind() == Link.Kind.MORE) {
      all = true;
      fill();
    } else if (row >= 0) {
      rows.get(row).target().ifPresent(follow);
    }
  }

  /** A heading quiet and small, links in their colour. */
  private static final class Row extends DefaultListCellRenderer {
    @Override
    public Component getListCellRendererComponent(
        JList<?> list, Object value, int index, boolean selected, boolean focused) {
      Link link = (Link) value;
      boolean active = link.isActive();
      super.getListCellRendererComponent(
          list, (active ? "  " : "") + link.text(), index, selected, focused);
      Font font = active ? Fonts.numbers(Fonts.text().getSize2D() - 1) : Fonts.small();
      setFont(font);
      if (!selected) {
        setForeground(
            active
                ? UIManager.getColor("Component.linkColor")
                : Theme.current().colors().quietText());
      }
      return this;
    }
  }
}
