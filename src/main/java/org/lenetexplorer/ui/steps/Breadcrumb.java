package org.lenetexplorer.ui.steps;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** The position level by level, each a link to its row in the tree. Where room is short the upper levels give way. */
@EdtOnly
final class Breadcrumb extends JPanel {
  private static final String ARROW = " ▸ ";
  private static final int HEIGHT = 26;

  private final Consumer<Position> choose;
  private String shown = "";
  private Theme theme = Theme.current();

  /**
   * A line for positions.
   *
   * @param choose gets the position of the level that is clicked
   */
  Breadcrumb(Consumer<Position> choose) {
    super(new BorderLayout());
    this.choose = choose;
    setName("breadcrumb");
    setLayout(null);
    getAccessibleContext().setAccessibleName("position");
  }

  void show(ViewState state) {
    String text = state.snapshot().debug().text();
    getAccessibleContext().setAccessibleDescription(text);
    if (!text.equals(shown) || Theme.current() != theme) {
      shown = text;
      theme = Theme.current();
      setToolTipText(text);
      rebuild(text, state.position());
    }
  }

  private void rebuild(String text, Position position) {
    List<String> words = text.isEmpty() ? List.of() : List.of(text.split(ARROW));
    List<Position> levels = levels(position);
    while (getComponentCount() > words.size()) {
      remove(getComponentCount() - 1);
    }
    while (getComponentCount() < words.size()) {
      add(new Level());
    }
    for (int i = 0; i < words.size(); i++) {
      if (getComponent(i) instanceof Level level) {
        level.show(
            (i == 0 ? "" : "▸ ") + words.get(i),
            levels.get(Math.min(i, levels.size() - 1)),
            i == words.size() - 1);
      }
    }
    revalidate();
    repaint();
  }

  /** The positions that the words stand for; part and element are one word. */
  private static List<Position> levels(Position position) {
    List<Position> levels = new ArrayList<>();
    Position at = Position.ofIteration(position.iteration());
    levels.add(at);
    if (position.phase() >= 0) {
      at = at.inPhase(position.phase());
      levels.add(at);
    }
    if (position.operation() >= 0) {
      at = at.inOperation(position.operation());
      levels.add(at);
    }
    if (position.part() >= 0 || position.element() >= 0) {
      at = position.part() >= 0 ? at.inPart(position.part()) : at;
      levels.add(position.element() >= 0 ? at.inElement(position.element()) : at);
    }
    if (position.term() >= 0) {
      levels.add(position);
    }
    return levels;
  }

  /** One level, kept while the position moves: the buttons of a run would else be made anew with every picture. */
  private final class Level extends JButton {
    private Position level = Position.ofIteration(0);

    Level() {
      putClientProperty("JButton.buttonType", "toolBarButton");
      setMargin(new Insets(0, 2, 0, 2));
      setFocusable(false);
      setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
      addActionListener(event -> choose.accept(level));
    }

    void show(String text, Position at, boolean last) {
      level = at;
      setText(text);
      setFont(last ? Fonts.title() : Fonts.text());
      setForeground(last ? theme.colors().text() : theme.colors().ring());
      setToolTipText("Show " + text.replace("▸ ", "") + " in the tree");
    }
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Spacing.scaled(100), Spacing.scaled(HEIGHT));
  }

  @Override
  public void doLayout() {
    int room = getWidth() - Spacing.scaled(Spacing.UNIT);
    int first = getComponentCount();
    int wide = 0;
    while (first > 0 && wide + getComponent(first - 1).getPreferredSize().width <= room) {
      first--;
      wide += getComponent(first).getPreferredSize().width;
    }
    first = Math.min(first, Math.max(0, getComponentCount() - 1));
    int x = Spacing.scaled(Spacing.HALF);
    for (int i = 0; i < getComponentCount(); i++) {
      Component part = getComponent(i);
      int width = i < first ? 0 : Math.min(part.getPreferredSize().width, getWidth() - x);
      part.setBounds(x, 0, width, getHeight());
      x += width;
    }
  }
}
