package org.lenetexplorer.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.component.ScaleLine;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.ParameterModel;
import org.lenetexplorer.ui.model.Picture;
import org.lenetexplorer.ui.theme.Spacing;

/** A layer's weight and bias, each with gradient and change side by side: the same cell is ringed in all three. */
@EdtOnly
final class ParameterPanel extends JPanel {
  private static final String QUIET = "foreground: $Label.disabledForeground";

  /** The parameters of a layer, weight above bias. */
  ParameterPanel(List<ParameterModel> parameters) {
    super(new MigLayout(
        "insets 0, gapx " + Spacing.PANEL + ", gapy 2, wrap 3, hidemode 3",
        "[grow,fill,sg c][grow,fill,sg c][grow,fill,sg c]"));
    setOpaque(false);
    for (int i = 0; i < parameters.size(); i++) {
      add(parameters.get(i), i == 0);
    }
  }

  private void add(ParameterModel parameter, boolean large) {
    add(title(parameter.name(), parameter.shape().toString()));
    add(title("gradient", parameter.gradientWords()));
    add(title("change", parameter.change().values() == null ? "none yet" : "last update"));
    List<KernelView> views = new ArrayList<>();
    for (Picture picture : List.of(parameter.value(), parameter.gradient(), parameter.change())) {
      KernelView view = new KernelView(
          picture,
          parameter.channels(),
          parameter::describe,
          place -> views.forEach(one -> one.moveTo(place)));
      view.setName(picture.title());
      views.add(view);
      add(view, large ? "grow, push, hmin 40" : "growx, h 22!");
    }
    if (large) {
      views.forEach(view -> add(new ScaleLine(
          picture(parameter, views.indexOf(view)).quantity(),
          picture(parameter, views.indexOf(view)).limit())));
    }
  }

  private static Picture picture(ParameterModel parameter, int column) {
    return List.of(parameter.value(), parameter.gradient(), parameter.change()).get(column);
  }

  private static JPanel title(String name, String more) {
    JPanel line = new JPanel(new MigLayout("insets 0, gap 6"));
    line.setOpaque(false);
    line.add(new JLabel(name));
    JLabel quiet = new JLabel(more);
    quiet.putClientProperty("FlatLaf.styleClass", "small");
    quiet.putClientProperty("FlatLaf.style", QUIET);
    line.add(quiet, "wmin 0");
    return line;
  }
}
