package org.lenetexplorer.ui.inspector;

import java.awt.Graphics;
import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.ui.component.ScaleLine;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.ParameterModel;
import org.lenetexplorer.ui.model.Picture;
import org.lenetexplorer.ui.theme.Spacing;

/** One parameter with its gradient and its last change: the same number is ringed in all three. */
@EdtOnly
final class ParameterPanel extends JPanel {
  private final List<NameLabel> names = new ArrayList<>();
  private final List<JLabel> notes = new ArrayList<>();
  private final List<KernelView> views = new ArrayList<>();
  private final List<ScaleLine> scales = new ArrayList<>();

  /**
   * A panel.
   *
   * @param choice told which number was clicked
   * @param form whether the three stand side by side, one above the other, or side by side in a single line of cells
   */
  ParameterPanel(ParameterModel parameter, Form form, Consumer<ElementReference> choice) {
    super(new MigLayout(form.layout, form.columns));
    setOpaque(false);
    List<Picture> pictures = pictures(parameter);
    for (int i = 0; i < pictures.size(); i++) {
      names.add(new NameLabel());
      notes.add(note());
      views.add(view(parameter, pictures.get(i), choice));
      scales.add(new ScaleLine(pictures.get(i).quantity(), pictures.get(i).limit()));
    }
    if (form == Form.STACKED) {
      stack();
    } else {
      line(form);
    }
    show(parameter);
  }

  /** How the three are arranged. */
  enum Form {
    BESIDE("wrap 1", "[grow,fill]"),
    LINE("wrap 1", "[grow,fill]"),
    STACKED("wrap 2", "[150!,fill][grow,fill]");

    private final String layout;
    private final String columns;

    Form(String wrap, String columns) {
      this.layout = "insets 0, gapx " + Spacing.PANEL + ", gapy 2, hidemode 3, " + wrap;
      this.columns = columns;
    }

    /** The form that lets a weight's cells become largest. */
    static Form of(ParameterModel parameter) {
      Picture picture = parameter.value();
      return picture.count() == 1 && picture.width() >= 4 * picture.height() ? STACKED : BESIDE;
    }
  }

  private static JLabel note() {
    JLabel note = new JLabel() {
      /** Whole or not at all: half a shape says nothing. */
      @Override
      protected void paintComponent(Graphics g) {
        if (getWidth() >= getPreferredSize().width) {
          super.paintComponent(g);
        }
      }
    };
    note.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground; font: -1");
    return note;
  }

  private KernelView view(
      ParameterModel parameter, Picture picture, Consumer<ElementReference> choice) {
    KernelView view = new KernelView(
        picture,
        parameter.channels(),
        parameter::describe,
        place -> views.forEach(one -> one.moveTo(place)),
        choice);
    view.setName(picture.title());
    return view;
  }

  private void line(Form form) {
    JPanel titles = row();
    for (int i = 0; i < views.size(); i++) {
      JPanel title = new JPanel(new MigLayout("insets 0, gapx 6"));
      title.setOpaque(false);
      title.add(names.get(i), "wmin min");
      title.add(notes.get(i), "wmin 0");
      titles.add(title);
    }
    JPanel drawings = row();
    views.forEach(drawings::add);
    add(titles, "growx, wmin 0");
    add(drawings, form == Form.LINE ? "growx, wmin 0, h 20!" : "grow, push, wmin 0, hmin 40");
    if (form == Form.BESIDE) {
      JPanel legends = row();
      scales.forEach(legends::add);
      add(legends, "growx, wmin 0");
    }
  }

  /** Three places of exactly the same width, so that cells come out equally large. */
  private static JPanel row() {
    JPanel row = new JPanel(new GridLayout(1, 3, Spacing.UNIT + Spacing.HALF, 0));
    row.setOpaque(false);
    return row;
  }

  private void stack() {
    for (int i = 0; i < views.size(); i++) {
      add(title(i), "aligny center");
      add(views.get(i), "grow, push, hmin 20");
    }
  }

  /** Name and note in a line, the scale below. */
  private JPanel title(int column) {
    JPanel title = new JPanel(new MigLayout("insets 0, gapx 6, gapy 0", "[][grow,fill]"));
    title.setOpaque(false);
    title.add(names.get(column));
    title.add(notes.get(column), "wmin 0, wrap");
    title.add(scales.get(column), "span 2, growx, wmin 60");
    return title;
  }

  private static List<Picture> pictures(ParameterModel parameter) {
    return List.of(parameter.value(), parameter.gradient(), parameter.change());
  }

  /** Shows other numbers of the same parameter. */
  void show(ParameterModel parameter) {
    List<Picture> pictures = pictures(parameter);
    List<String> titles = List.of(parameter.name(), "gradient", "change");
    List<String> words = List.of(
        parameter.shape().toString(),
        parameter.gradientWords(),
        parameter.change().values() == null ? "none" : "last update");
    for (int i = 0; i < pictures.size(); i++) {
      names.get(i).show(titles.get(i));
      notes.get(i).setText(words.get(i));
      views.get(i).show(pictures.get(i), parameter.channels(), parameter::describe);
      Picture picture = pictures.get(i);
      scales
          .get(i)
          .show(
              picture.quantity(),
              picture.limit(),
              picture.scale().scope(),
              picture.scale().isPerMap());
    }
  }
}
