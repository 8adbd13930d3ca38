package org.lenetexplorer.ui.origin;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Spacing;

/**
 * Sentences, terms and links side by side below the header; where there is little room, links below the sentences. A number
 * without terms leaves their room to the others.
 */
@EdtOnly
final class OriginBody extends JPanel {
  /** Below this width the links stand below the sentences. */
  private static final int WIDE = 800;

  private final MigLayout layout = new MigLayout("insets " + Spacing.UNIT + " " + Spacing.PANEL
      + ", gapx " + Spacing.PANEL + ", gapy " + Spacing.HALF);
  private final JComponent header;
  private final JComponent sentences;
  private final JComponent terms;
  private final JComponent links;
  private boolean narrow;
  private boolean made = true;

  OriginBody(JComponent header, JComponent sentences, JComponent terms, JComponent links) {
    this.header = header;
    this.sentences = sentences;
    this.terms = terms;
    this.links = links;
    setLayout(layout);
    add(header);
    add(sentences);
    add(terms);
    add(links);
    arrange(false);
    addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        boolean little = getWidth() < Spacing.scaled(WIDE);
        if (little != narrow) {
          arrange(little);
          revalidate();
        }
      }
    });
  }

  /** Whether the number has terms. */
  void showTerms(boolean shown) {
    if (shown != made) {
      made = shown;
      terms.setVisible(shown);
      arrange(narrow);
      revalidate();
    }
  }

  private void arrange(boolean little) {
    narrow = little;
    if (made) {
      arrangeWithTerms(little);
    } else {
      layout.setColumnConstraints("[grow,fill][140:40%:280,fill]");
      layout.setRowConstraints("[][grow,fill]");
      layout.setComponentConstraints(header, "cell 0 0 2 1, growx, wmin 0");
      layout.setComponentConstraints(terms, "cell 0 1, hidemode 3");
      place(sentences, "cell 0 1");
      place(links, "cell 1 1");
    }
  }

  private void arrangeWithTerms(boolean little) {
    layout.setColumnConstraints(
        little ? "[50%!,fill][grow,fill]" : "[180:270:400,fill][grow,fill][140:200:280,fill]");
    layout.setRowConstraints(little ? "[][grow,fill][90!,fill]" : "[][grow,fill]");
    layout.setComponentConstraints(header, "cell 0 0 " + (little ? 2 : 3) + " 1, growx, wmin 0");
    place(sentences, "cell 0 1");
    place(terms, little ? "cell 1 1 1 2, grow" : "cell 1 1, grow");
    place(links, little ? "cell 0 2" : "cell 2 1");
  }

  private void place(JComponent part, String cell) {
    layout.setComponentConstraints(part, cell + ", wmin 0, hmin 0");
  }
}
