package org.lenetexplorer.ui.network;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.text.View;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Trouble;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** A card beside the block that does not fit: what is wrong, and a button that mends it. */
@EdtOnly
final class TroubleCard extends JPanel {
  private static final int WIDTH = 264;

  /** A sign that no line ends at. */
  private static final String TIMES = "\u00a0×\u00a0";

  private static final int SIDE = 12;
  private static final int TOP = 10;

  private final JTextArea cause = new JTextArea();
  private final JButton button = new JButton();
  private final JLabel key = new JLabel("Alt+Enter");

  /**
   * A card without a trouble.
   *
   * @param mend does the repair
   */
  TroubleCard(Runnable mend) {
    super(new MigLayout(
        "insets " + TOP + " " + SIDE + " " + TOP + " " + SIDE + ", gap " + Spacing.UNIT + " "
            + Spacing.UNIT + ", wrap 2",
        "[][grow]"));
    setOpaque(false);
    setName("trouble");
    setVisible(false);
    cause.setName("trouble.cause");
    cause.setEditable(false);
    cause.setFocusable(false);
    cause.setOpaque(false);
    cause.setLineWrap(true);
    cause.setWrapStyleWord(true);
    cause.setBorder(null);
    button.setName("trouble.repair");
    button.setFocusable(false);
    button.addActionListener(event -> mend.run());
    add(cause, "span 2, growx, wmin 0");
    add(button);
    add(key);
  }

  /**
   * Shows a trouble; the card's height follows from it.
   *
   * @param byKey whether Alt+Enter mends this one
   */
  void show(Trouble trouble, boolean byKey) {
    Color ink = trouble.error()
        ? Theme.current().colors().error()
        : Theme.current().colors().warning();
    cause.setText(trouble.cause().replace(" × ", TIMES));
    cause.setForeground(ink);
    cause.getAccessibleContext().setAccessibleName("error: " + trouble.cause());
    String offer = trouble.offer();
    button.setVisible(trouble.repair() != null);
    key.setVisible(byKey && trouble.repair() != null);
    key.setForeground(Theme.current().colors().quietText());
    if (!offer.isEmpty()) {
      button.setText(offer.substring(0, 1).toUpperCase(Locale.ROOT) + offer.substring(1));
      button.getAccessibleContext().setAccessibleName("repair: " + offer);
    }
    measure();
    setVisible(true);
  }

  /** Lies over what is unknown: to the right of the faulty block, as far as the canvas reaches. */
  void place(int right, int top, int canvasWidth) {
    Dimension size = getPreferredSize();
    int x = Math.max(Spacing.HALF, Math.min(canvasWidth - size.width - Spacing.HALF, right + 6));
    setBounds(x, top + 12, size.width, size.height);
  }

  /** As high as the text needs at the card's width. Measured here, since measuring while laying out would lay out again. */
  private void measure() {
    int inner = Math.max(
        Spacing.scaled(WIDTH) - 2 * SIDE,
        button.getPreferredSize().width + Spacing.UNIT + key.getPreferredSize().width);
    View text = cause.getUI().getRootView(cause);
    text.setSize(inner, Short.MAX_VALUE);
    int buttons = button.isVisible() ? button.getPreferredSize().height + Spacing.UNIT : 0;
    int height = (int) Math.ceil(text.getPreferredSpan(View.Y_AXIS)) + buttons + 2 * TOP;
    setPreferredSize(new Dimension(inner + 2 * SIDE, height));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    TextPainter.smooth(g);
    RoundRectangle2D card =
        new RoundRectangle2D.Double(0.75, 0.75, getWidth() - 1.5, getHeight() - 1.5, 10, 10);
    g.setColor(Theme.current().colors().card());
    g.fill(card);
    g.setColor(cause.getForeground());
    g.draw(card);
    g.dispose();
  }
}
