package org.lenetexplorer.ui.chart;

import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Point;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.session.Assessment;
import org.lenetexplorer.session.Assessment.Misread;
import org.lenetexplorer.train.ConfusionMatrix;
import org.lenetexplorer.ui.component.ColumnPanel;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** The confusion matrix, and beside it the images behind the chosen cell. */
@EdtOnly
final class ConfusionPanel extends JPanel {
  private static final int MOST_IMAGES = 120;
  private static final int SIDE = 44; // pixels that an image takes with its margin
  private static final int LEAST_BESIDE = 560;

  private final MatrixView matrix = new MatrixView(this::choose);
  private final JLabel title = new JLabel();
  private final JLabel hint = new JLabel();
  private final Thumbnails images = new Thumbnails();
  private final JPanel side = new JPanel(
      new MigLayout("insets 8 0 0 8, gap 0 2, wrap 1", "[grow,fill]", "[][][grow,fill]"));
  private final Users users;
  private @Nullable Assessment shown;
  private Theme theme = Theme.current();
  private Point cell = new Point(-1, -1);

  /** What is done with an image that was clicked. */
  interface Users {
    /** Why images of a test can't be used, or empty if they can. */
    String refusal(Assessment assessment);

    /** Uses one. */
    void use(Assessment assessment, Misread misread);
  }

  ConfusionPanel(Users users) {
    this.users = users;
    setLayout(new MigLayout("insets 0, gap 8", "[grow,fill]", "[grow,fill]"));
    title.setName("chart.cell");
    title.putClientProperty("FlatLaf.styleClass", "h4");
    hint.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground; font: -1");
    JScrollPane scroll = new JScrollPane(images);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    side.add(title, "wmin 0");
    side.add(hint, "wmin 0");
    side.add(scroll, "wmin 0");
    place(true);
  }

  /** The images beside the matrix, or below it where there is little room. */
  void reform(int width) {
    place(width >= Spacing.scaled(LEAST_BESIDE));
  }

  private void place(boolean beside) {
    removeAll();
    add(matrix, beside ? "growy, width 200:400:460" : "growx, height 190:330:400, wrap");
    side.setBorder(BorderFactory.createEmptyBorder(0, beside ? 0 : Spacing.UNIT, 0, 0));
    add(side, beside ? "grow, pushx, wmin 120" : "grow, push, hmin 60");
    revalidate();
  }

  /** Shows a test; the cell stays, or becomes the commonest mistake. */
  void show(Assessment assessment) {
    if (assessment.equals(shown) && theme == Theme.current()) {
      return;
    }
    theme = Theme.current();
    shown = assessment;
    boolean fits = cell.x >= 0 && cell.x < assessment.set().classNames().size();
    choose(fits ? cell : commonest(assessment));
  }

  /** The mistake made most often, as (column, row); the first right answer if there is none. */
  static Point commonest(Assessment assessment) {
    ConfusionMatrix counts = assessment.matrix();
    int classes = assessment.set().classNames().size();
    Point best = new Point(0, 0);
    int most = 0;
    for (int truth = 0; truth < classes; truth++) {
      for (int predicted = 0; predicted < classes; predicted++) {
        if (truth != predicted && counts.count(truth, predicted) > most) {
          most = counts.count(truth, predicted);
          best = new Point(predicted, truth);
        }
      }
    }
    return best;
  }

  private void choose(Point chosen) {
    Assessment assessment = shown;
    if (assessment == null) {
      return;
    }
    cell = new Point(chosen);
    matrix.show(assessment, cell);
    List<Misread> behind = assessment.misread(cell.y, cell.x);
    List<String> names = assessment.set().classNames();
    title.setText(
        cell.x == cell.y
            ? names.get(cell.y) + " read rightly: " + assessment.matrix().count(cell.y, cell.x)
            : names.get(cell.y) + " taken for " + names.get(cell.x) + ": " + behind.size());
    hint.setText(hint(assessment, behind));
    hint.setToolTipText(hint.getText());
    images.show(assessment, behind.subList(0, Math.min(MOST_IMAGES, behind.size())));
  }

  private String hint(Assessment assessment, List<Misread> behind) {
    if (behind.isEmpty()) {
      return cell.x == cell.y ? "Click a cell beside the diagonal." : "No image was read so.";
    }
    String cut = behind.size() > MOST_IMAGES ? "The first " + MOST_IMAGES + ". " : "";
    String refusal = users.refusal(assessment);
    return cut + (refusal.isEmpty() ? "Click an image to step through it." : refusal);
  }

  private final class Thumbnails extends ColumnPanel {
    Thumbnails() {
      super(new FlowLayout(FlowLayout.LEADING, 0, 0), SIDE);
      setOpaque(false);
    }

    void show(Assessment assessment, List<Misread> behind) {
      removeAll();
      boolean usable = users.refusal(assessment).isEmpty();
      for (Misread misread : behind) {
        Thumbnail thumbnail = new Thumbnail(assessment.set(), misread);
        thumbnail.setEnabled(usable);
        thumbnail.setCursor(
            Cursor.getPredefinedCursor(usable ? Cursor.HAND_CURSOR : Cursor.DEFAULT_CURSOR));
        thumbnail.addActionListener(event -> users.use(assessment, misread));
        add(thumbnail);
      }
      revalidate();
      repaint();
    }

    @Override
    public Dimension getPreferredSize() {
      int side = Spacing.scaled(SIDE);
      int columns = Math.max(1, (getParent() == null ? side : getParent().getWidth()) / side);
      int rows = (getComponentCount() + columns - 1) / columns;
      return new Dimension(columns * side, rows * side);
    }
  }

  /** The matrix as lines of comma-separated values. */
  static String csv(Assessment assessment) {
    List<String> names = assessment.set().classNames();
    StringBuilder text = new StringBuilder("is\\taken for," + String.join(",", names) + "\n");
    for (int truth = 0; truth < names.size(); truth++) {
      text.append(names.get(truth));
      for (int predicted = 0; predicted < names.size(); predicted++) {
        text.append(',').append(assessment.matrix().count(truth, predicted));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
