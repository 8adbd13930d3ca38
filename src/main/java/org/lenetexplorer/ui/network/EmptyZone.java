package org.lenetexplorer.ui.network;

import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.NetworkEdit;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** What stands between input and loss while there is no layer: where to drop the first one, and other ways to begin. */
@EdtOnly
final class EmptyZone extends JPanel {
  static final int WIDTH = 400;

  private final JLabel hint = new JLabel("or press Insert and type its name");
  private final JLabel begin = new JLabel("or begin with");
  private boolean lit;

  EmptyZone(Editor editor) {
    super(new MigLayout(
        "insets " + Spacing.GROUP + ", wrap 1, fill", "[center]", "push[]8[]24[]8[]push"));
    setName("empty");
    setOpaque(false);
    getAccessibleContext().setAccessibleName("empty network: drag a layer here or press Insert");
    JLabel title = new JLabel("Drag a layer here");
    title.putClientProperty("FlatLaf.styleClass", "h3");
    add(title);
    add(hint);
    add(begin);
    JPanel presets = new JPanel(new MigLayout("insets 0, gap " + Spacing.UNIT));
    presets.setOpaque(false);
    for (Network preset : List.of(Presets.lenet(), Presets.lenet5(), Presets.mlp())) {
      JButton button = new JButton(preset.name());
      button.setName("empty." + preset.name());
      button.addActionListener(event ->
          editor.edit(NetworkEdit.replace("Preset " + preset.name(), editor.network(), preset, 0)));
      presets.add(button);
    }
    add(presets);
  }

  /** Shows whether what is dragged would be put in here. */
  void light(boolean on) {
    lit = on;
    repaint();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    TextPainter.smooth(g);
    hint.setForeground(Theme.current().colors().quietText());
    begin.setForeground(Theme.current().colors().quietText());
    RoundRectangle2D zone =
        new RoundRectangle2D.Double(1, 1, getWidth() - 2, getHeight() - 2, 16, 16);
    if (lit) {
      g.setColor(Theme.current().colors().selection());
      g.fill(zone);
    }
    g.setColor(lit ? Theme.current().colors().ring() : Theme.current().colors().quietText());
    float[] dashes = {6, 6};
    g.setStroke(new BasicStroke(
        1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lit ? null : dashes, 0));
    g.draw(zone);
    g.dispose();
  }
}
