package org.lenetexplorer.ui.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.component.ScaleLine;
import org.lenetexplorer.ui.theme.Spacing;

/** What the colours mean, one scale for each shade of number in sight. */
final class Legends extends JPanel {
  private final List<ScaleLine> scales = new ArrayList<>();
  private List<Shade> shown = List.of();

  Legends() {
    super(new MigLayout("insets 0, gapx " + Spacing.UNIT, "", "[center]"));
    setOpaque(false);
  }

  void show(NumberModel model) {
    Map<Shade, Float> limits = model.limits();
    if (!List.copyOf(limits.keySet()).equals(shown)) {
      shown = List.copyOf(limits.keySet());
      removeAll();
      scales.clear();
      shown.forEach(shade -> {
        JLabel label = new JLabel(shade.label());
        label.putClientProperty("FlatLaf.styleClass", "small");
        ScaleLine scale = new ScaleLine(NumberBox.quantity(shade.kind()), 0);
        scales.add(scale);
        add(label, "wmin pref");
        add(scale);
      });
      revalidate();
    }
    for (int i = 0; i < scales.size(); i++) {
      Shade shade = shown.get(i);
      scales.get(i).show(NumberBox.quantity(shade.kind()), limits.getOrDefault(shade, 0f));
    }
  }
}
