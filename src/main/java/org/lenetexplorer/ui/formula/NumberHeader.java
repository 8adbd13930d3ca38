package org.lenetexplorer.ui.formula;

import java.awt.Component;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.Sheet;
import org.lenetexplorer.ui.theme.Spacing;

/** Which number it is, where it comes from, and the buttons: up, page by page, play, follow. */
final class NumberHeader extends JPanel {
  /** What the buttons do. */
  interface Commands {
    void up();

    /** Whether Escape goes up: while a run is under way it pauses that. */
    boolean canGoUp();

    void page(int by);

    void play(boolean on);

    void follow();
  }

  private final JLabel name = new JLabel();
  private final JLabel sentence = new JLabel();
  private final JLabel page = new JLabel();
  private final JButton before;
  private final JButton behind;
  private final JButton follow;
  private final JToggleButton play = new JToggleButton("Play");

  NumberHeader(Commands commands) {
    super(new MigLayout(
        "insets 0, gapx " + Spacing.UNIT + ", hidemode 3",
        "[][shrink 0][grow,shrink,0:pref:,fill][]",
        "[fill]"));
    setOpaque(false);
    JButton up = button("‹ Layer", "number.up", "One level up (Esc)");
    up.addActionListener(event -> commands.up());
    before = button("‹", "number.before", "The page before ([)");
    before.addActionListener(event -> commands.page(-1));
    behind = button("›", "number.behind", "The next page (])");
    behind.addActionListener(event -> commands.page(1));
    follow = button("Follow", "number.follow", "Go with the debugger's position again");
    follow.addActionListener(event -> commands.follow());
    play.setName("number.play");
    play.setFocusable(false);
    play.setToolTipText("Move on to the next number every quarter of a second (Space)");
    play.addActionListener(event -> commands.play(play.isSelected()));
    name.setName("number.name");
    name.putClientProperty("FlatLaf.styleClass", "h4"); // stays when the look changes
    for (JLabel label : List.of(name, sentence, page)) { // widths are rounded at some scales
      label.setBorder(BorderFactory.createEmptyBorder(0, 0, 0, Spacing.UNIT));
    }
    sentence.setName("number.sentence");
    sentence.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
    page.setName("number.page");
    add(up);
    add(name);
    add(sentence);
    for (Component part : new Component[] {before, page, behind, play, follow}) {
      add(part, "cell 3 0"); // together, so that what is hidden leaves no gap
    }
  }

  private static JButton button(String text, String name, String tip) {
    JButton button = new JButton(text);
    button.setName(name);
    button.setToolTipText(tip);
    button.getAccessibleContext().setAccessibleName(tip);
    button.setFocusable(false);
    return button;
  }

  void show(NumberModel model, boolean following) {
    Sheet sheet = model.sheet();
    name.setText(model.name());
    sentence.setText(model.sentence());
    sentence.setToolTipText(model.sentence());
    boolean paged = sheet.pages().size() > 1;
    page.setText(model.pageTitle());
    page.setVisible(paged);
    before.setVisible(paged);
    behind.setVisible(paged);
    before.setEnabled(model.page() > 0);
    behind.setEnabled(model.page() < sheet.pages().size() - 1);
    play.setEnabled(sheet.next().isPresent());
    follow.setVisible(!following);
  }

  /** Says why there is nothing to show. */
  void refuse(Optional<ElementReference> number, String reason) {
    name.setText(number.map(ElementReference::toString).orElse("No number"));
    sentence.setText(reason);
    sentence.setToolTipText(reason);
    page.setVisible(false);
    before.setVisible(false);
    behind.setVisible(false);
    play.setEnabled(false);
    follow.setVisible(number.isPresent());
  }

  /** Shows whether it plays. */
  void playing(boolean on) {
    play.setSelected(on);
    play.setText(on ? "Pause" : "Play");
  }
}
