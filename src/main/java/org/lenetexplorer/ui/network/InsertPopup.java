package org.lenetexplorer.ui.network;

import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.Arrays;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JLayeredPane;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.ui.component.FindPanel;
import org.lenetexplorer.ui.model.EditPreview;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.LayerTemplate;
import org.lenetexplorer.ui.theme.Icons;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** A list of layers to put into a gap, each with the shape that would come out: type to find one, Enter puts it in. */
@EdtOnly
final class InsertPopup {
  private static final int WIDTH = 380;

  /** What comes of the layer stands above the list. */
  private static final int BELOW_CARD = 64;

  private final NetworkView canvas;
  private final Network network;
  private final int gap;
  private final JPanel panel = new JPanel(new MigLayout("insets 0", "[grow,fill]", "[grow,fill]"));

  private InsertPopup(NetworkView canvas, Network network, int gap) {
    this.canvas = canvas;
    this.network = network;
    this.gap = gap;
  }

  /** Opens over a gap of the canvas. */
  static void open(NetworkView canvas, Network network, int gap) {
    new InsertPopup(canvas, network, gap).open();
  }

  private JLayeredPane layers() {
    return SwingUtilities.getRootPane(canvas).getLayeredPane();
  }

  private void open() {
    FindPanel<LayerTemplate> find = new FindPanel<>(
        "insert",
        "Type the name of a layer",
        Arrays.asList(LayerTemplate.values()),
        template -> template.title() + " " + template.tip(),
        this::row,
        new FindPanel.Ears<>(this::take, this::lookAt, this::leave));
    panel.setName("insert");
    panel.setBorder(BorderFactory.createLineBorder(Theme.current().colors().ring()));
    panel.add(find);
    JLayeredPane layers = layers();
    layers.add(panel, JLayeredPane.POPUP_LAYER);
    place(layers);
    panel.validate();
    find.focusField();
    find.addFocusLeft(new FocusAdapter() {
      @Override
      public void focusLost(FocusEvent event) {
        if (!event.isTemporary()) {
          close();
        }
      }
    });
  }

  private void place(JLayeredPane layers) {
    Point at = SwingUtilities.convertPoint(canvas, canvas.gapPlace(gap), layers);
    Dimension size = panel.getPreferredSize();
    int width = Math.max(Spacing.scaled(WIDTH), size.width);
    int height = Math.min(size.height, layers.getHeight() - 2 * Spacing.UNIT);
    int right = at.x + Spacing.GROUP;
    boolean fits = right + width + Spacing.UNIT <= layers.getWidth();
    int x = Math.max(Spacing.UNIT, fits ? right : at.x - width - Spacing.PANEL);
    int y = Math.max(
        Spacing.UNIT, Math.min(layers.getHeight() - height - Spacing.UNIT, at.y + BELOW_CARD));
    panel.setBounds(x, y, width, height);
  }

  private Component row(LayerTemplate template, boolean chosen) {
    EditPreview preview = EditPreview.of(template.insertInto(network, gap));
    JPanel row = new JPanel(new MigLayout("insets 5 8 5 8", "[]8[80!]8[grow,right]"));
    row.setOpaque(chosen);
    row.setBackground(Theme.current().colors().selection());
    row.add(new JLabel(Icons.layer(template.icon())));
    row.add(new JLabel(template.title()));
    JLabel outcome = new JLabel(outcome(preview));
    outcome.setForeground(ink(preview));
    row.add(outcome, "wmin 0");
    row.getAccessibleContext().setAccessibleName(template.title() + ", " + preview.headline());
    return row;
  }

  private static String outcome(EditPreview preview) {
    String headline = preview.headline();
    return preview.fits() ? headline.substring(headline.indexOf('→')) : "does not fit here";
  }

  private static Color ink(EditPreview preview) {
    return preview.fits()
        ? Theme.current().colors().quietText()
        : Theme.current().colors().error();
  }

  private void lookAt(LayerTemplate template) {
    canvas.preview(gap, template.insertInto(network, gap));
  }

  private void take(LayerTemplate template) {
    close();
    canvas.requestFocusInWindow();
    if (canvas.shows(network)) {
      canvas.perform(template.insertInto(network, gap));
    }
  }

  private void leave() {
    close();
    canvas.requestFocusInWindow();
  }

  private void close() {
    if (panel.getParent() != null) {
      JLayeredPane layers = layers();
      layers.remove(panel);
      layers.repaint(panel.getBounds());
      canvas.dragEnds();
    }
  }
}
