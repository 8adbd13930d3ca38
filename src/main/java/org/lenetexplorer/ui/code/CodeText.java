package org.lenetexplorer.ui.code;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JTextPane;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultCaret;
import javax.swing.text.DefaultStyledDocument;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import javax.swing.text.StyledDocument;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.train.Phase;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** The program's text, coloured, with some lines marked; it can be chosen and copied. Lines never wrap. */
@EdtOnly
final class CodeText extends JTextPane {
  private @Nullable CodeModel shown;
  private @Nullable Theme theme;

  CodeText() {
    setName("code.text");
    setEditable(false);
    setOpaque(false);
    setBorder(
        BorderFactory.createEmptyBorder(Spacing.UNIT, Spacing.PANEL, Spacing.UNIT, Spacing.PANEL));
    ((DefaultCaret) getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
    getAccessibleContext().setAccessibleName("program in Python");
  }

  /** Shows a program, if it is not the one shown. */
  void show(CodeModel model) {
    if (model.equals(shown) && theme == Theme.current()) {
      return;
    }
    shown = model;
    theme = Theme.current();
    setDocument(document(model));
    getAccessibleContext().setAccessibleDescription(model.sentence());
    repaint();
  }

  private static StyledDocument document(CodeModel model) {
    StyledDocument document = new DefaultStyledDocument();
    ThemeColors colors = Theme.current().colors();
    List<String> lines = model.script().lines();
    int first = model.marked().isEmpty() ? -1 : model.marked().get(0);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int from = 0;
      for (PythonInk.Part part : PythonInk.of(line)) {
        append(document, line.substring(from, part.from()), colors.text());
        append(document, line.substring(part.from(), part.to()), ink(part.kind(), colors));
        from = part.to();
      }
      append(document, line.substring(from), colors.text());
      append(document, i == first ? model.note() : "", colors.text());
      append(document, i == lines.size() - 1 ? "" : "\n", colors.text());
    }
    return document;
  }

  private static Color ink(PythonInk.Kind kind, ThemeColors colors) {
    return switch (kind) {
      case STRING -> colors.phases().step();
      case COMMENT -> colors.quietText();
      case KEYWORD -> colors.phases().backward();
    };
  }

  private static void append(StyledDocument document, String text, Color ink) {
    SimpleAttributeSet style = new SimpleAttributeSet();
    StyleConstants.setForeground(style, ink);
    StyleConstants.setFontFamily(style, Fonts.numbers().getFamily());
    StyleConstants.setFontSize(style, Fonts.numbers().getSize());
    try {
      document.insertString(document.getLength(), text, style);
    } catch (BadLocationException e) {
      throw new IllegalStateException("the end of a text is a place in it", e);
    }
  }

  /** Where a line stands, or null before there is a layout. */
  private @Nullable Rectangle2D place(int line) {
    int start = getDocument().getDefaultRootElement().getElement(line).getStartOffset();
    try {
      return modelToView2D(start);
    } catch (BadLocationException e) {
      throw new IllegalStateException("line " + line + " is in the text", e);
    }
  }

  /** Brings the first marked line into sight. */
  void reveal() {
    CodeModel model = shown;
    if (model == null || model.marked().isEmpty()) {
      return;
    }
    Rectangle2D place = place(model.marked().get(0));
    if (place != null) {
      int above = 2 * (int) place.getHeight();
      scrollRectToVisible(
          new Rectangle(0, (int) place.getY() - above, 1, (int) place.getHeight() + 2 * above));
    }
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return getParent() != null
        && getUI().getPreferredSize(this).width <= getParent().getWidth();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setColor(Theme.current().colors().canvas());
    g.fillRect(0, 0, getWidth(), getHeight());
    CodeModel model = shown;
    if (model != null && model.phase().isPresent()) {
      for (int line : model.marked()) {
        Rectangle2D place = place(line);
        if (place != null) {
          paintMark(g, place, model.phase().get());
        }
      }
    }
    g.dispose();
    super.paintComponent(graphics);
  }

  private void paintMark(Graphics2D g, Rectangle2D place, Phase phase) {
    ThemeColors colors = Theme.current().colors();
    g.setColor(colors.selection());
    g.fill(new Rectangle2D.Double(0, place.getY(), getWidth(), place.getHeight()));
    g.setColor(colors.phases().inOrder().get(ViewState.placeOf(phase)));
    g.fill(new Rectangle2D.Double(0, place.getY(), Spacing.HALF, place.getHeight()));
  }
}
