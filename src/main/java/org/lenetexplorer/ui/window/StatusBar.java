package org.lenetexplorer.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.StatusText;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/** The line at the bottom: named values that change as the session goes on. */
@EdtOnly
final class StatusBar extends JPanel {
  /** Long names give way, numbers don't. */
  private static final Set<String> NAMES = Set.of("network", "image", "speed");

  private static final int LEAST = 12; // a dash, or the three points of a name cut short
  private static final int FAR = Spacing.UNIT + Spacing.HALF;

  private final List<JLabel> values = new ArrayList<>();

  StatusBar(Workspace workspace) {
    super(new MigLayout(
        "insets 3 " + Spacing.PANEL + " 4 " + Spacing.PANEL + ", gap " + Spacing.HALF));
    getAccessibleContext().setAccessibleName("status");
    for (StatusText text : StatusText.of(workspace.state())) {
      JLabel name = new JLabel(text.label());
      name.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground; font: -1");
      JLabel value = new JLabel();
      value.putClientProperty("FlatLaf.style", "font: -1");
      value.setName("status." + text.label());
      add(name, values.isEmpty() ? "" : "gapleft " + Spacing.HALF + ":" + FAR + ", wmin pref");
      add(value, NAMES.contains(text.label()) ? "wmin " + LEAST : "wmin pref");
      values.add(value);
    }
    workspace.addListener(this::show);
  }

  private void show(ViewState state) {
    List<StatusText> texts = StatusText.of(state);
    for (int i = 0; i < values.size(); i++) {
      values.get(i).setText(texts.get(i).value());
      values.get(i).setToolTipText(texts.get(i).value());
      values
          .get(i)
          .getAccessibleContext()
          .setAccessibleName(texts.get(i).label() + " " + texts.get(i).value());
    }
  }
}
