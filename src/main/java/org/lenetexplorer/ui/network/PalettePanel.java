package org.lenetexplorer.ui.network;

import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.LayerTemplate;
import org.lenetexplorer.ui.model.NetworkEdit;
import org.lenetexplorer.ui.theme.Icons;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/**
 * Layers and whole networks to be dragged into the chain; Enter or a double click puts the chosen one behind the selected
 * block. Where there is little room, only the drawings are shown.
 */
@EdtOnly
final class PalettePanel extends JPanel {
  /** An entry: a layer, or a network that replaces the present one. */
  private record Entry(String title, Icon icon, String tip, IntFunction<NetworkEdit> edits) {
    @Override
    public String toString() {
      return title;
    }
  }

  private final NetworkView canvas;
  private final JList<Entry> list;
  private boolean narrow;
  private @Nullable Dragging dragging;
  private int pressed = -1;

  PalettePanel(Editor editor, NetworkView canvas) {
    super(new MigLayout("insets 0, wrap 1", "[grow,fill]", "[grow,fill]"));
    this.canvas = canvas;
    list = new JList<>(entries(editor).toArray(Entry[]::new));
    list.setName("palette.layers");
    list.getAccessibleContext().setAccessibleName("layers and networks");
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setCellRenderer(new Renderer());
    list.setBackground(null);
    list.setOpaque(false);
    JScrollPane scroll = new JScrollPane(list);
    scroll.setBorder(BorderFactory.createEmptyBorder(Spacing.UNIT, 0, 0, 0));
    scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.setOpaque(false);
    scroll.getViewport().setOpaque(false);
    add(scroll);
    listen();
  }

  private static List<Entry> entries(Editor editor) {
    List<Entry> entries = new ArrayList<>();
    for (LayerTemplate template : LayerTemplate.values()) {
      entries.add(new Entry(
          template.title(),
          Icons.layer(template.icon()),
          template.tip(),
          gap -> template.insertInto(editor.network(), gap)));
    }
    for (Network preset : Arrays.asList(Presets.lenet(), Presets.lenet5(), Presets.mlp())) {
      entries.add(new Entry(
          preset.name(),
          Icons.command("new"),
          "Replaces the network by " + preset.name(),
          gap -> NetworkEdit.replace("Preset " + preset.name(), editor.network(), preset, 0)));
    }
    return entries;
  }

  private void listen() {
    MouseAdapter mouse = new MouseAdapter() {
      @Override
      public void mousePressed(MouseEvent event) {
        pressed = list.locationToIndex(event.getPoint());
      }

      @Override
      public void mouseDragged(MouseEvent event) {
        if (pressed >= 0) {
          list.setSelectedIndex(pressed); // a list would choose what the mouse passes over
          drag(event);
        }
      }

      @Override
      public void mouseReleased(MouseEvent event) {
        Dragging held = dragging;
        dragging = null;
        if (held != null) {
          held.drop(event);
        }
      }

      @Override
      public void mouseClicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
          take();
        }
      }
    };
    list.addMouseListener(mouse);
    list.addMouseMotionListener(mouse);
    list.getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "take");
    list.getActionMap().put("take", new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        take();
      }
    });
    list.getInputMap().put(KeyStroke.getKeyStroke("ESCAPE"), "cancel");
    list.getActionMap().put("cancel", new AbstractAction() {
      @Override
      public boolean isEnabled() {
        return dragging != null;
      }

      @Override
      public void actionPerformed(ActionEvent event) {
        Dragging held = dragging;
        dragging = null;
        pressed = -1;
        if (held != null) {
          held.end();
        }
      }
    });
  }

  /** Puts the keyboard into the list. */
  void focusList() {
    list.requestFocusInWindow();
    if (list.isSelectionEmpty()) {
      list.setSelectedIndex(0);
    }
  }

  private void drag(MouseEvent event) {
    Entry entry = list.getSelectedValue();
    if (dragging == null && entry != null) {
      dragging = new Dragging(canvas, new Dragging.Load(entry.title, entry.icon, entry.edits));
    }
    Dragging held = dragging;
    if (held != null) {
      held.to(event);
    }
  }

  private void take() {
    Entry entry = list.getSelectedValue();
    if (entry != null) {
      canvas.perform(entry.edits.apply(canvas.gapBehindSelection()));
    }
  }

  /** Shows drawings without words, or both. */
  void setNarrow(boolean without) {
    if (narrow != without) {
      narrow = without;
      list.setCellRenderer(new Renderer()); // a list measures its cells anew only for another one
      revalidate();
    }
  }

  /** A drawing and a word; a line above the first network. */
  private final class Renderer extends DefaultListCellRenderer {
    @Override
    public Component getListCellRendererComponent(
        JList<?> owner, Object value, int index, boolean chosen, boolean focused) {
      Entry entry = (Entry) value;
      boolean marked = chosen && owner.isFocusOwner();
      JLabel label = (JLabel)
          super.getListCellRendererComponent(owner, value, index, marked, focused && narrow);
      label.setIcon(entry.icon);
      label.setText(narrow ? null : entry.title);
      label.setIconTextGap(Spacing.UNIT);
      label.setOpaque(marked);
      label.setBackground(Theme.current().colors().selection());
      label.setForeground(Theme.current().colors().text());
      label.setToolTipText(entry.title + ": " + entry.tip);
      label.getAccessibleContext().setAccessibleName(entry.title + ", " + entry.tip);
      int above = index == LayerTemplate.values().length ? Spacing.PANEL : 0;
      label.setBorder(
          BorderFactory.createEmptyBorder(5 + above, 12, 5, narrow ? 12 : Spacing.UNIT));
      return label;
    }
  }
}
