package org.lenetexplorer.ui.layer;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.Anatomy;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.EndOfPrevious;
import org.lenetexplorer.debugger.explain.Plane;
import org.lenetexplorer.debugger.explain.Section;
import org.lenetexplorer.debugger.explain.Section.Way;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.ui.component.KeyBindings;
import org.lenetexplorer.ui.component.ScaleLine;
import org.lenetexplorer.ui.model.Depth;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Focus;
import org.lenetexplorer.ui.model.Selection;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Spacing;

/** One map of the chosen layer laid open, forward or backward, with switches to go to others. */
@EdtOnly
public final class LayerDepthPanel extends JPanel {
  private static final int SCALES = 3;

  private final AnatomySource source;
  private final Workspace workspace;
  private final SectionChoice choice = new SectionChoice();
  private final Map<Way, JToggleButton> ways = new EnumMap<>(Way.class);
  private final JLabel title = new JLabel(" ");
  private final JLabel reading = new JLabel(" ");
  private final List<ScaleLine> scales = new ArrayList<>();
  private final List<JLabel> scaleNames = new ArrayList<>();
  private final Walker maps = new Walker("layer.map", map -> goTo(map, -1));
  private final Walker channels = new Walker("layer.channel", c -> goTo(-1, c));
  private final LayerCanvas canvas;
  private @Nullable Section asked;
  private long askedAt = -1;
  private boolean waiting;
  private @Nullable Anatomy shown;

  /** A panel that asks an engine and follows a workspace. */
  public LayerDepthPanel(Engine engine, Workspace workspace) {
    this(
        section -> {
          boolean end = workspace.state().showsPrevious();
          return engine.ask(debugger -> end && EndOfPrevious.isBefore(debugger)
              ? EndOfPrevious.visit(debugger, () -> Anatomy.nearest(debugger, section))
              : Anatomy.nearest(debugger, section));
        },
        workspace);
  }

  LayerDepthPanel(AnatomySource source, Workspace workspace) {
    super(new BorderLayout());
    this.source = source;
    this.workspace = workspace;
    setName("layer");
    canvas = new LayerCanvas(this::goToNumber, this::read);
    add(header(), BorderLayout.NORTH);
    add(canvas);
    add(footer(), BorderLayout.SOUTH);
    bindKeys();
    addHierarchyListener(event -> {
      if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing()) {
        follow(workspace.state());
      }
    });
    workspace.addListener(this::follow);
  }

  private JComponent header() {
    JPanel header = new JPanel(new MigLayout(
        "insets 6 " + Spacing.PANEL + " 2 " + Spacing.PANEL + ", gapy 2, hidemode 3",
        "[grow][]",
        "[center][]"));
    header.setOpaque(false);
    JPanel segment = new JPanel(new MigLayout("insets 0, gap 2, hidemode 3"));
    segment.setOpaque(false);
    for (Way way : Way.values()) {
      JToggleButton button = new JToggleButton(word(way));
      button.setName("layer.way." + way.word());
      button.setToolTipText(tip(way));
      button.putClientProperty("JButton.buttonType", "toolBarButton");
      button.addActionListener(event -> go(way));
      segment.add(button);
      ways.put(way, button);
    }
    JPanel left = new JPanel(new MigLayout("insets 0, hidemode 3", "[]16[]8[]", "[center]"));
    left.setOpaque(false);
    left.add(segment);
    left.add(maps);
    left.add(channels);
    header.add(left);
    header.add(up(), "wrap");
    title.setName("layer.title");
    title.putClientProperty("FlatLaf.styleClass", "h4");
    header.add(title, "span, growx, wmin 0");
    return header;
  }

  private JButton up() {
    JButton up = new JButton("↑ Network");
    up.setName("layer.up");
    up.setToolTipText("Back to the whole network (Esc)");
    up.putClientProperty("JButton.buttonType", "toolBarButton");
    up.addActionListener(event -> goUp());
    return up;
  }

  private static String word(Way way) {
    return switch (way) {
      case FORWARD -> "Forward";
      case BIAS -> "∂ bias";
      case WEIGHT -> "∂ weight";
      case INPUT -> "∂ input";
    };
  }

  private static String tip(Way way) {
    return switch (way) {
      case FORWARD -> "How the map is computed";
      case BIAS -> "How ∂L/∂(bias) is computed from δ = ∂L/∂(output)";
      case WEIGHT -> "How ∂L/∂(weight) is computed from δ = ∂L/∂(output)";
      case INPUT -> "How ∂L/∂(input) is computed from δ = ∂L/∂(output)";
    };
  }

  private JComponent footer() {
    JPanel footer = new JPanel(new MigLayout(
        "insets 2 " + Spacing.PANEL + " 6 " + Spacing.PANEL + ", gapx 6, hidemode 3",
        "[grow,fill]16[][]12[][]12[][]",
        "[24!,center]"));
    footer.setOpaque(false);
    reading.setName("layer.reading");
    reading.putClientProperty("FlatLaf.style", "font: -1");
    footer.add(reading, "wmin 0");
    for (int i = 0; i < SCALES; i++) {
      ScaleLine scale = new ScaleLine(Quantity.ACTIVATIONS, 0);
      scale.setName("layer.scale." + i);
      scale.setPreferredSize(new Dimension(Spacing.scaled(104), scale.getPreferredSize().height));
      JLabel name = new JLabel();
      name.putClientProperty("FlatLaf.style", "font: -2");
      scales.add(scale);
      scaleNames.add(name);
      footer.add(name);
      footer.add(scale);
    }
    return footer;
  }

  private void bindKeys() {
    KeyBindings.bindWithin(this, "LEFT", () -> maps.walk(-1));
    KeyBindings.bindWithin(this, "RIGHT", () -> maps.walk(1));
    KeyBindings.bindWithin(this, "UP", () -> channels.walk(-1));
    KeyBindings.bindWithin(this, "DOWN", () -> channels.walk(1));
    KeyBindings.bindWithin(
        this,
        KeyStroke.getKeyStroke("ESCAPE"),
        this::goUp,
        () -> !workspace.state().running()); // a run is paused first
  }

  // ---- what the user does

  private void goUp() {
    workspace.focus(workspace.state().focus().at(Depth.NETWORK));
  }

  private void goToNumber(ElementReference number) {
    workspace.focus(new Focus(Depth.NUMBER, Optional.of(number)));
  }

  private void go(Way way) {
    choice.section().ifPresent(section -> {
      choice.choose(section.going(way));
      refresh();
    });
  }

  /** Goes to a map or a channel; −1 for the present one. */
  private void goTo(int map, int channel) {
    Anatomy present = shown;
    if (present == null) {
      return;
    }
    Section at = present.section();
    Section next = at.at(map < 0 ? at.map() : map, channel < 0 ? at.channel() : channel);
    choice.choose(next);
    ViewState state = workspace.state();
    if (map >= 0 && next.way() == Way.FORWARD && !next.layer().equals("loss")) {
      workspace.select(new Selection(state.blockOf(next.layer()), map));
    }
    choice.choose(next);
    refresh();
  }

  // ---- what there is to see

  private void follow(ViewState state) {
    if (state.focus().depth() != Depth.LAYER || !isShowing()) {
      return;
    }
    choice.follow(state);
    refresh();
  }

  private void read(String sentence) {
    Anatomy present = shown;
    String missing = present == null ? "" : present.missing();
    String text = sentence.isEmpty() ? missing : sentence;
    reading.setText(
        text.isEmpty()
            ? "Point at a cell to see its number; click it to see its arithmetic."
            : text);
    reading.setToolTipText(text.isEmpty() ? null : text);
  }

  /** Asks for the section if it or the session has changed; while the network trains, only if the section has. */
  private void refresh() {
    Section wanted = choice.section().orElse(null);
    ViewState state = workspace.state();
    if (wanted == null) {
      asked = null;
      empty("The image is given: nothing computes it. Choose a layer in the network.");
      return;
    }
    boolean same = wanted.equals(asked);
    if (waiting || (same && (state.snapshot().revision() == askedAt || state.running()))) {
      return;
    }
    asked = wanted;
    askedAt = state.snapshot().revision();
    CompletableFuture<Anatomy> answer = source.ask(wanted);
    waiting = true;
    var unused = answer.whenCompleteAsync(
        (anatomy, failure) -> answered(wanted, anatomy, failure), EventQueue::invokeLater);
  }

  private void answered(Section section, @Nullable Anatomy anatomy, @Nullable Throwable failure) {
    waiting = false;
    if (section.equals(choice.section().orElse(null))) {
      if (anatomy != null) {
        show(anatomy);
      } else if (failure != null) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        empty(String.valueOf(cause == null ? failure.getMessage() : cause.getMessage()));
      }
    }
    if (workspace.state().focus().depth() == Depth.LAYER) {
      refresh();
    }
  }

  private void show(Anatomy anatomy) {
    shown = anatomy;
    Section section = anatomy.section();
    title.setText(anatomy.title());
    title.setToolTipText(anatomy.title());
    ways.forEach((way, button) -> {
      button.setVisible(anatomy.ways().contains(way));
      button.setSelected(way == section.way());
    });
    maps.show(thing(anatomy), section.map(), anatomy.maps());
    channels.show("channel", section.channel(), anatomy.channels());
    LayerFigures figures = LayerFigures.of(anatomy);
    canvas.show(figures);
    read("");
    showScales(figures.scales());
  }

  private static String thing(Anatomy anatomy) {
    Plane read = anatomy.strands().get(0).carrier().plane();
    if (read.cell(0).filter(cell -> cell.index().size() == 4).isPresent()) {
      return "map";
    }
    return anatomy.section().way() == Way.INPUT ? "feature" : "neuron";
  }

  private void showScales(List<LayerFigures.Scale> used) {
    for (int i = 0; i < SCALES; i++) {
      boolean seen = i < used.size();
      scales.get(i).setVisible(seen);
      scaleNames.get(i).setVisible(seen);
      if (seen) {
        PlaneFigure figure = used.get(i).figure();
        scales.get(i).show(figure.quantity(), figure.limit());
        scaleNames.get(i).setText(used.get(i).name());
      }
    }
  }

  private void empty(String sentence) {
    shown = null;
    title.setText(" ");
    ways.values().forEach(button -> button.setVisible(false));
    maps.setVisible(false);
    channels.setVisible(false);
    showScales(List.of());
    canvas.say(sentence);
    reading.setText(" ");
  }

  /** Takes the keyboard, so that arrows walk through the maps. */
  public void takeKeyboard() {
    canvas.requestFocusInWindow();
  }
}
