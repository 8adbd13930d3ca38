package org.lenetexplorer.ui.chart;

import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.ButtonGroup;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Spacing;

/** Above the chart: which one, what of it, how to read it, and where to take it. */
@EdtOnly
final class ChartHead extends JPanel {
  private static final int LEAST_SEGMENTS = 560;
  private static final int LEAST_ONE_LINE = 980;

  private final List<JToggleButton> segments = new ArrayList<>();
  private final JPanel row = new JPanel(new MigLayout("insets 0, gap 0"));
  private final JComboBox<String> list = new JComboBox<>(
      java.util.Arrays.stream(ChartKind.values()).map(ChartKind::title).toArray(String[]::new));
  private final JPanel options = new JPanel(new MigLayout("insets 0, gapx 6, hidemode 3"));
  private final JPanel right = new JPanel(new MigLayout("insets 0, gapx 8"));
  private final JToggleButton help = new JToggleButton("How to Read This");
  private final JButton export = new JButton("Export ▾");
  private final JComboBox<ChartedTensor.Sort> sorts = new JComboBox<>(ChartedTensor.Sort.values());
  private final JComboBox<String> tensors = new JComboBox<>();
  private final JComboBox<String> images =
      new JComboBox<>(new String[] {"Test images", "Training images"});
  private final JButton test = new JButton("Test Now");
  private final Listener listener;
  private ChartKind kind = ChartKind.LOSS;
  private boolean filling;

  /** Told what is chosen. */
  interface Listener {
    /** Another chart, or something else of the same, is to be shown. */
    void changed();

    /** The network is to be tested. */
    void test();

    /** The numbers are to be copied. */
    void copy();

    /** The picture is to be saved. */
    void save();
  }

  ChartHead(Listener listener) {
    super(new MigLayout());
    this.listener = listener;
    ButtonGroup group = new ButtonGroup();
    for (ChartKind one : ChartKind.values()) {
      JToggleButton button = new JToggleButton(one.title(), one == kind);
      button.setName("chart.kind." + one.title());
      button.putClientProperty("JButton.buttonType", "toolBarButton");
      button.setMargin(new Insets(3, 8, 3, 8));
      button.addActionListener(event -> choose(one));
      group.add(button);
      segments.add(button);
      row.add(button);
    }
    list.setName("chart.kind");
    list.getAccessibleContext().setAccessibleName("chart");
    list.addActionListener(event -> choose(ChartKind.values()[list.getSelectedIndex()]));
    addOptions();
    help.setName("chart.help");
    help.addActionListener(event -> listener.changed());
    export.setName("chart.export");
    export.addActionListener(event -> menu().show(export, 0, export.getHeight()));
    right.add(help);
    right.add(export);
    place(LEAST_ONE_LINE);
    showOptions();
  }

  private void addOptions() {
    named(sorts, "chart.sort", "what kind of tensor", box -> listener.changed());
    named(tensors, "chart.tensor", "tensor", box -> listener.changed());
    named(images, "chart.images", "images to test with", box -> {});
    tensors.setMaximumRowCount(16);
    test.setName("chart.test");
    test.setToolTipText("Read these images with the present weights");
    test.addActionListener(event -> listener.test());
    options.add(sorts);
    options.add(tensors, "wmin 90");
    options.add(images);
    options.add(test);
  }

  private void named(
      JComboBox<?> box, String name, String meaning, Consumer<JComboBox<?>> changed) {
    box.setName(name);
    box.getAccessibleContext().setAccessibleName(meaning);
    box.addActionListener(event -> {
      if (!filling) {
        changed.accept(box);
      }
    });
  }

  private JPopupMenu menu() {
    JPopupMenu menu = new JPopupMenu();
    menu.add(item("Copy Numbers as CSV", listener::copy));
    menu.add(item("Save Picture (PNG, SVG)…", listener::save));
    return menu;
  }

  private static JMenuItem item(String text, Runnable action) {
    JMenuItem item = new JMenuItem(text);
    item.addActionListener(event -> action.run());
    return item;
  }

  /** Lays the parts out for a width. */
  void place(int width) {
    boolean segmented = width >= Spacing.scaled(LEAST_SEGMENTS);
    boolean oneLine = width >= Spacing.scaled(LEAST_ONE_LINE);
    removeAll();
    setLayout(new MigLayout(
        "insets 4 " + Spacing.UNIT + " 4 " + Spacing.UNIT + ", gapx 8, gapy 2, hidemode 3"));
    add(segmented ? row : list, "");
    if (oneLine) {
      add(options, "");
    }
    add(new JPanel(null), "pushx, w 0!, h 0!");
    add(right, oneLine ? "" : "wrap");
    if (!oneLine) {
      add(options, "span, wmin 0");
    }
    revalidate();
    repaint();
  }

  private void choose(ChartKind chosen) {
    if (filling) {
      return;
    }
    kind = chosen;
    filling = true;
    segments.get(chosen.ordinal()).setSelected(true);
    list.setSelectedIndex(chosen.ordinal());
    filling = false;
    showOptions();
    listener.changed();
  }

  private void showOptions() {
    sorts.setVisible(kind == ChartKind.HISTOGRAM);
    tensors.setVisible(kind == ChartKind.HISTOGRAM);
    images.setVisible(kind == ChartKind.CONFUSION);
    test.setVisible(kind.needsTest());
    options.setVisible(kind == ChartKind.HISTOGRAM || kind.needsTest());
  }

  /** The chart that is chosen. */
  ChartKind kind() {
    return kind;
  }

  /** Whether the explanation is unfolded. */
  boolean explains() {
    return help.isSelected();
  }

  /** Whether training images are to be used for a test. */
  boolean onTraining() {
    return kind == ChartKind.CONFUSION && images.getSelectedIndex() == 1;
  }

  /** Whether a test can be asked for. */
  void setTestable(boolean testable) {
    test.setEnabled(testable);
  }

  /** The sort of tensor that is chosen. */
  ChartedTensor.Sort sort() {
    return (ChartedTensor.Sort) java.util.Objects.requireNonNull(sorts.getSelectedItem());
  }

  /** The chosen tensor among these; the list is brought up to date. */
  ChartedTensor chosen(List<ChartedTensor> all) {
    List<String> names = all.stream().map(ChartedTensor::name).toList();
    List<String> listed = new ArrayList<>();
    for (int i = 0; i < tensors.getItemCount(); i++) {
      listed.add(tensors.getItemAt(i));
    }
    if (!names.equals(listed)) {
      filling = true;
      tensors.setModel(new DefaultComboBoxModel<>(names.toArray(String[]::new)));
      filling = false;
    }
    return all.get(Math.max(0, tensors.getSelectedIndex()));
  }
}
