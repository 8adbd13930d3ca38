package org.lenetexplorer.ui.formula;

import java.awt.FlowLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.lenetexplorer.ui.component.ScaleLine;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Spacing;

/** What the colours mean, one scale for each kind of number in sight. */
final class Legends extends JPanel {
  private List<Quantity> shown = List.of();

  Legends() {
    super(new FlowLayout(FlowLayout.TRAILING, Spacing.UNIT, 0));
    setOpaque(false);
  }

  void show(NumberModel model) {
    Map<Quantity, Float> limits = new LinkedHashMap<>();
    model.limits().forEach((kind, limit) -> limits.put(NumberBox.quantity(kind), limit));
    if (!List.copyOf(limits.keySet()).equals(shown)) {
      shown = List.copyOf(limits.keySet());
      removeAll();
      limits.forEach((quantity, limit) -> {
        JLabel label = new JLabel(quantity.label());
        label.putClientProperty("FlatLaf.styleClass", "small");
        add(label);
        add(new ScaleLine(quantity, limit));
      });
      revalidate();
      return;
    }
    int place = 1;
    for (Map.Entry<Quantity, Float> scale : limits.entrySet()) {
      ((ScaleLine) getComponent(place)).show(scale.getKey(), scale.getValue());
      place += 2;
    }
  }
}
