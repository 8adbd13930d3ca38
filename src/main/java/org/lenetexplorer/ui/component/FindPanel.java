package org.lenetexplorer.ui.component;

import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.AbstractAction;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.theme.Spacing;

/**
 * A field above a list: what is typed narrows the list down, the arrow keys move in it, Enter or a click takes an entry, Escape
 * leaves. The keyboard stays in the field.
 *
 * @param <T> what is listed
 */
public final class FindPanel<T> extends JPanel {
  private final List<T> all;
  private final Function<T, String> text;
  private final Ears<T> ears;
  private final DefaultListModel<T> found = new DefaultListModel<>();
  private final JList<T> list = new JList<>(found);
  private final JTextField field = new JTextField();

  /** Draws an entry. */
  @FunctionalInterface
  public interface Row<T> {
    /** The drawing of an entry, chosen or not. */
    Component of(T entry, boolean chosen);
  }

  /**
   * Who is told what.
   *
   * @param taken gets the entry that was taken
   * @param lookedAt gets the entry that would be taken, whenever it is another one
   * @param left told when Escape was pressed
   */
  public record Ears<T>(Consumer<T> taken, Consumer<T> lookedAt, Runnable left) {}

  /**
   * A panel that lists everything.
   *
   * @param name field and list are called {@code name.field} and {@code name.list}
   * @param prompt shown in the empty field
   * @param text what an entry is found by
   */
  public FindPanel(
      String name, String prompt, List<T> all, Function<T, String> text, Row<T> row, Ears<T> ears) {
    super(new MigLayout("insets " + Spacing.UNIT + ", wrap 1", "[grow,fill]"));
    this.all = List.copyOf(all);
    this.text = text;
    this.ears = ears;
    prepareField(name, prompt);
    prepareList(name, row);
    add(field);
    add(new JScrollPane(list), "grow, push");
    search();
  }

  /** Puts the keyboard into the field. */
  public void focusField() {
    field.requestFocusInWindow();
  }

  /** Adds a listener to the keyboard's leaving the field. */
  public void addFocusLeft(FocusListener listener) {
    field.addFocusListener(listener);
  }

  private void prepareField(String name, String prompt) {
    field.setName(name + ".field");
    field.getAccessibleContext().setAccessibleName(prompt);
    field.putClientProperty("JTextField.placeholderText", prompt);
    field.getDocument().addDocumentListener(new DocumentListener() {
      @Override
      public void insertUpdate(DocumentEvent event) {
        search();
      }

      @Override
      public void removeUpdate(DocumentEvent event) {
        search();
      }

      @Override
      public void changedUpdate(DocumentEvent event) {}
    });
    bind(KeyEvent.VK_DOWN, () -> move(1));
    bind(KeyEvent.VK_UP, () -> move(-1));
    bind(KeyEvent.VK_ENTER, this::take);
    bind(KeyEvent.VK_ESCAPE, () -> ears.left.run());
  }

  private void bind(int key, Runnable body) {
    field.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key, 0), "find" + key);
    field.getActionMap().put("find" + key, new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        body.run();
      }
    });
  }

  private void prepareList(String name, Row<T> row) {
    list.setName(name + ".list");
    list.getAccessibleContext().setAccessibleName("found");
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setFocusable(false);
    list.setVisibleRowCount(10);
    list.setCellRenderer((component, entry, index, chosen, focused) -> row.of(entry, chosen));
    list.addListSelectionListener(event -> {
      T entry = list.getSelectedValue();
      if (entry != null) {
        ears.lookedAt.accept(entry);
      }
    });
    MouseAdapter mouse = new MouseAdapter() {
      @Override
      public void mouseClicked(MouseEvent event) {
        take();
      }

      @Override
      public void mouseMoved(MouseEvent event) {
        list.setSelectedIndex(list.locationToIndex(event.getPoint()));
      }
    };
    list.addMouseListener(mouse);
    list.addMouseMotionListener(mouse);
  }

  private void search() {
    String wanted = field.getText().strip().toLowerCase(Locale.ROOT);
    found.clear();
    all.stream().filter(entry -> matches(entry, wanted)).forEach(found::addElement);
    list.setSelectedIndex(0);
  }

  private boolean matches(T entry, String wanted) {
    String words = text.apply(entry).toLowerCase(Locale.ROOT);
    for (String word : wanted.split(" ")) {
      if (!words.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private void move(int by) {
    int place = Math.max(0, Math.min(found.size() - 1, list.getSelectedIndex() + by));
    list.setSelectedIndex(place);
    list.ensureIndexIsVisible(place);
  }

  private void take() {
    T entry = list.getSelectedValue();
    if (entry != null) {
      ears.taken.accept(entry);
    }
  }
}
