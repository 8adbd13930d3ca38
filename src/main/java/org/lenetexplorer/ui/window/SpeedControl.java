package org.lenetexplorer.ui.window;

import java.awt.Dimension;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Speed;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/** How fast runs go: from a step a second to full speed, which does not show every step and says so. */
@EdtOnly
final class SpeedControl extends JPanel {
  private final JLabel title = new JLabel("Speed");
  private final JSlider slider = new JSlider(0, Speed.NOTCHES - 1);
  private final JLabel words = new JLabel();
  private boolean showing;

  SpeedControl(Engine engine, Workspace workspace) {
    super(new MigLayout("insets 0 4 0 4, gap 4, hidemode 3", "[][][]", "[grow,center]"));
    setOpaque(false);
    setAlignmentY(CENTER_ALIGNMENT);
    slider.setName("speed");
    slider.setOpaque(false);
    slider.setSnapToTicks(true);
    slider.setMajorTickSpacing(1);
    slider.getAccessibleContext().setAccessibleName("speed of runs");
    slider.addChangeListener(event -> {
      if (!showing) {
        engine.send(new EngineCommand.SetSpeed(Speed.stepsPerSecond(slider.getValue())));
        tell(Speed.words(slider.getValue()));
      }
    });
    title.setLabelFor(slider);
    words.setName("speed.words");
    words.putClientProperty("FlatLaf.style", "font: -1; foreground: $Label.disabledForeground");
    add(title);
    add(slider, "w 90!");
    add(words, "w 92!");
    workspace.addListener(this::show);
  }

  /** Says in words beside the slider how fast runs go, or only in its tooltip. */
  void setWords(boolean visible) {
    words.setVisible(visible);
  }

  /** Says what the slider is for, or only in its tooltip. */
  void setTitled(boolean visible) {
    title.setVisible(visible);
  }

  private void show(ViewState state) {
    int notch = Speed.notch(state.snapshot().debug().stepsPerSecond());
    if (!slider.getValueIsAdjusting() && slider.getValue() != notch) {
      showing = true;
      slider.setValue(notch);
      showing = false;
    }
    tell(Speed.words(slider.getValue()));
  }

  private void tell(String speed) {
    words.setText(Speed.brief(slider.getValue()));
    slider.setToolTipText(speed);
    slider.getAccessibleContext().setAccessibleDescription(speed);
  }

  @Override
  public Dimension getMaximumSize() {
    return new Dimension(getPreferredSize().width, Spacing.scaled(28));
  }
}
