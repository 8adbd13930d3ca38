package org.lenetexplorer.ui.inspector;

import java.awt.datatransfer.StringSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.text.DefaultCaret;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.InspectorModel;
import org.lenetexplorer.ui.theme.Spacing;

/** Name, layer and facts as text that wraps and can be copied. */
@EdtOnly
final class FactsPanel extends JPanel {
  private static final Pattern PAIR = Pattern.compile("\\((\\d+), (\\d+)\\)");
  private static final char NO_BREAK = '\u00a0';

  private final JTextArea subtitle = text("inspector.subtitle");
  private final List<JTextArea> texts = new ArrayList<>();

  FactsPanel(InspectorModel model) {
    super(new MigLayout("insets 0, gapx " + Spacing.UNIT + ", gapy 3, wrap 2", "[][grow,fill]"));
    setOpaque(false);
    JLabel title = new JLabel(model.title());
    title.setName("inspector.title");
    title.putClientProperty("FlatLaf.styleClass", "h4");
    add(title, "span 2");
    add(subtitle, "span 2, wmin 0, growx, gapbottom " + Spacing.HALF);
    for (InspectorModel.Fact fact : model.facts()) {
      JLabel name = new JLabel(fact.name());
      name.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
      JTextArea text = text("fact." + fact.name());
      name.setLabelFor(text);
      texts.add(text);
      add(name, "aligny top");
      add(text, "wmin 0, growx");
    }
    show(model);
  }

  /** Shows other facts under the same names. */
  void show(InspectorModel model) {
    put(subtitle, unbroken(model.subtitle()));
    for (int i = 0; i < texts.size(); i++) {
      put(texts.get(i), model.facts().get(i).text());
    }
  }

  /** The text with pairs such as (5, 5) that a line never breaks in. */
  private static String unbroken(String text) {
    return PAIR.matcher(text).replaceAll("($1," + NO_BREAK + "$2)");
  }

  private static void put(JTextArea area, String text) {
    if (!area.getText().equals(text)) {
      area.setText(text);
    }
  }

  private static JTextArea text(String name) {
    JTextArea area = new PlainText();
    area.setName(name);
    area.setEditable(false);
    ((DefaultCaret) area.getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    area.getAccessibleContext().setAccessibleName(name.substring(name.indexOf('.') + 1));
    return area;
  }

  /** A text area that looks like a label in either theme. */
  private static final class PlainText extends JTextArea {
    /** Copies what can be pasted into a program, with ordinary spaces. */
    @Override
    public void copy() {
      String chosen = getSelectedText();
      if (chosen != null) {
        StringSelection plain = new StringSelection(chosen.replace(NO_BREAK, ' '));
        getToolkit().getSystemClipboard().setContents(plain, plain);
      }
    }

    @Override
    public void updateUI() {
      super.updateUI();
      setOpaque(false);
      setBorder(BorderFactory.createEmptyBorder());
      setMargin(null);
      setFont(UIManager.getFont("Label.font"));
    }
  }
}
