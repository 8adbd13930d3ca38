package org.lenetexplorer.ui.component;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Theme;

/**
 * One line of mathematics, set from LaTeX beside the event thread and kept as a picture. Until it is ready, and where it can't
 * be set, the same line stands there in plain characters. A line too long for its place is drawn smaller, down to a half, and
 * then cut off at the right.
 */
public final class FormulaLabel extends JComponent implements Accessible {
  private static final double SMALLEST = 0.5;

  private float size;
  private int height;
  private String text = "";
  private String latex = "";
  private volatile @Nullable Typesetting wanted;
  private Typesetting.@Nullable Picture picture;
  private @Nullable Typesetting pictured;
  private boolean unreadable;

  /**
   * An empty line.
   *
   * @param size of the letters in pixels
   * @param height that the line keeps, whatever it shows
   */
  public FormulaLabel(float size, int height) {
    this.size = size;
    this.height = height;
  }

  /** Changes the size of the letters and the height that the line keeps. */
  public void setLetters(float newSize, int newHeight) {
    if (size != newSize || height != newHeight) {
      size = newSize;
      height = newHeight;
      revalidate();
      repaint();
    }
  }

  /**
   * Shows a formula.
   *
   * @param newText in plain characters: what is read to screen readers
   * @param newLatex in LaTeX's math mode
   */
  public void show(String newText, String newLatex) {
    if (text.equals(newText) && latex.equals(newLatex)) {
      return;
    }
    String before = text;
    text = newText;
    latex = newLatex;
    unreadable = false;
    setToolTipText(null);
    if (newLatex.isEmpty()) {
      picture = null;
      pictured = null;
    }
    getAccessibleContext()
        .firePropertyChange(AccessibleContext.ACCESSIBLE_NAME_PROPERTY, before, text);
    repaint();
  }

  /** Whether the picture of what is to be shown is ready. */
  public boolean isSet() {
    return latex.isEmpty()
        || unreadable
        || (pictured != null && pictured.latex().equals(latex));
  }

  /** Sets the formula in the background; the newest wish is the one that counts. */
  private void want(Typesetting setting) {
    if (setting.equals(wanted)) {
      return;
    }
    wanted = setting;
    var unused = CompletableFuture.supplyAsync(
            () -> setting.equals(wanted) ? setting.set() : Optional.<Typesetting.Picture>empty())
        .thenAcceptAsync(made -> take(setting, made), EventQueue::invokeLater);
  }

  private void take(Typesetting setting, Optional<Typesetting.Picture> made) {
    if (!setting.equals(wanted)) {
      return;
    }
    unreadable = made.isEmpty();
    picture = made.orElse(null);
    pictured = setting;
    setToolTipText(
        unreadable ? "This formula can't be set in real mathematics: " + setting.latex() : null);
    repaint();
  }

  @Override
  public Dimension getPreferredSize() {
    return isPreferredSizeSet() ? super.getPreferredSize() : new Dimension(200, height);
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(40, height);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    if (text.isEmpty() && latex.isEmpty()) {
      return;
    }
    Graphics2D g = (Graphics2D) graphics.create();
    double scale = DevicePixels.of(g.getTransform()).scale();
    int rgb = Theme.current().colors().text().getRGB();
    Typesetting setting = new Typesetting(latex, size, rgb, scale);
    if (!latex.isEmpty() && !setting.equals(pictured)) {
      want(setting);
    }
    Typesetting.Picture ready = picture;
    if (ready != null && pictured != null) {
      paintPicture(g, ready, pictured.scale());
    } else {
      paintText(g);
    }
    g.dispose();
  }

  private void paintPicture(Graphics2D g, Typesetting.Picture ready, double scale) {
    double wide = ready.image().getWidth() / scale;
    double high = ready.image().getHeight() / scale;
    double fit = Math.max(SMALLEST, Math.min(1, Math.min(getWidth() / wide, getHeight() / high)));
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    int top = (int) Math.round((getHeight() - high * fit) / 2);
    g.translate(0, top);
    g.scale(fit / scale, fit / scale);
    g.drawImage(ready.image(), 0, 0, null);
  }

  private void paintText(Graphics2D g) {
    Font font = Fonts.text();
    FontMetrics metrics = g.getFontMetrics(font);
    double fit = Math.min(1, getWidth() / (double) Math.max(1, metrics.stringWidth(text)));
    Font fitting = font.deriveFont((float) (font.getSize2D() * Math.max(SMALLEST, fit)));
    TextPainter.left(
        g,
        text,
        fitting,
        new Rectangle2D.Double(0, 0, getWidth(), getHeight()),
        Theme.current().colors().text());
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleFormula();
    }
    return accessibleContext;
  }

  private final class AccessibleFormula extends AccessibleJComponent {
    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.LABEL;
    }

    @Override
    public String getAccessibleName() {
      return text;
    }

    @Override
    public String getAccessibleDescription() {
      return text;
    }
  }
}
