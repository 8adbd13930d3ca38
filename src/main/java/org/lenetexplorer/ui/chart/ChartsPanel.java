package org.lenetexplorer.ui.chart;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.EventQueue;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSeparator;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.session.Assessment;
import org.lenetexplorer.session.Assessment.Misread;
import org.lenetexplorer.session.DebugView.BranchView;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.ui.component.Refresh;
import org.lenetexplorer.ui.model.Course;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.TrainingCurves;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/**
 * Charts of the training, one at a time: losses, accuracy, sizes of updates, distributions, confusion. Tests the network at the
 * end of each epoch, and when asked to.
 */
@EdtOnly
public final class ChartsPanel extends JPanel {
  private static final int LEAST_HELP_BESIDE = 700;

  /** Nanoseconds from one test at an epoch's end to the next, so that tests take little of a training's time. */
  private static final long REST = 2_000_000_000L;

  private final Engine engine;
  private final Workspace workspace;
  private final TrainingCurves curves = new TrainingCurves();
  private final ChartHead head = new ChartHead(new Doing());
  private final ChartView view = new ChartView();
  private final ConfusionPanel confusion = new ConfusionPanel(new ImageUse());
  private final CardLayout cards = new CardLayout();
  private final JPanel middle = new JPanel(cards);
  private final JPanel body = new JPanel(new BorderLayout());
  private final JTextArea help = new JTextArea();
  private final JLabel sentence = new JLabel();
  private final Tester tester;
  private final Refresh refresh;
  private Chart chart = Chart.empty("");
  private @Nullable Assessment tested;
  private List<LossChart.BranchLosses> others = List.of();
  private List<BranchView> told = List.of();
  private long epoch = -1;
  private long lastTest = System.nanoTime() - REST;

  /** A panel that follows a workspace. */
  public ChartsPanel(Engine engine, Workspace workspace) {
    super(new BorderLayout());
    this.engine = engine;
    this.workspace = workspace;
    tester = new Tester(engine, this::tested, workspace::tell);
    setName("charts");
    getAccessibleContext().setAccessibleName("charts");
    middle.add(view, "view");
    middle.add(confusion, "confusion");
    add(head, BorderLayout.NORTH);
    body.add(middle, BorderLayout.CENTER);
    add(body, BorderLayout.CENTER);
    add(foot(), BorderLayout.SOUTH);
    prepareHelp();
    refresh = new Refresh(this, this::update);
    addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        head.place(getWidth());
        confusion.reform(getWidth());
        placeHelp();
        refresh.request();
      }
    });
    workspace.addListener(this::take);
  }

  /** How the training has gone so far. */
  public Course course() {
    return curves.course();
  }

  private JPanel foot() {
    JPanel foot = new JPanel(new BorderLayout());
    foot.add(new JSeparator(), BorderLayout.NORTH);
    sentence.setBorder(BorderFactory.createEmptyBorder(4, Spacing.PANEL, 4, Spacing.PANEL));
    sentence.setName("chart.sentence");
    foot.add(sentence);
    return foot;
  }

  private void prepareHelp() {
    help.setName("chart.howToRead");
    help.setEditable(false);
    help.setLineWrap(true);
    help.setWrapStyleWord(true);
    help.setFont(UIManager.getFont("Label.font"));
    help.setBorder(
        BorderFactory.createEmptyBorder(Spacing.UNIT, Spacing.PANEL, Spacing.UNIT, Spacing.PANEL));
    help.getAccessibleContext().setAccessibleName("how to read this");
  }

  private void placeHelp() {
    body.remove(help);
    if (head.explains()) {
      help.setText(head.kind().howToRead());
      boolean beside = getWidth() >= Spacing.scaled(LEAST_HELP_BESIDE);
      help.setColumns(beside ? 24 : 0);
      help.setRows(0);
      help.setSize(beside ? Spacing.scaled(300) : Math.max(1, getWidth()), 1);
      body.add(help, beside ? BorderLayout.EAST : BorderLayout.SOUTH);
    }
    revalidate();
    repaint();
  }

  private void take(ViewState state) {
    SessionSnapshot snapshot = state.snapshot();
    long run = curves.run();
    curves.take(snapshot);
    if (run != curves.run()) {
      tested = null;
      others = List.of();
      told = List.of();
      epoch = -1;
    }
    long now = snapshot.iteration() / curves.perEpoch();
    boolean rested = System.nanoTime() - lastTest > REST;
    if (epoch >= 0 && now > epoch && snapshot.runnable() && rested) {
      lastTest = System.nanoTime();
      tester.testOnOthers(state.project().training());
    }
    epoch = now;
    refresh.request();
  }

  private void tested(Assessment result) {
    tested = result;
    if (!result.ofTraining()) {
      curves.add(result);
    }
    refresh.request();
  }

  private void update() {
    SessionSnapshot snapshot = workspace.state().snapshot();
    head.setTestable(snapshot.runnable() && !tester.testing());
    boolean matrix = head.kind() == ChartKind.CONFUSION && tested != null;
    chart = switch (head.kind()) {
      case LOSS -> LossChart.of(curves.course(), others, Math.max(100, view.getWidth()));
      case ACCURACY -> AccuracyChart.of(curves.course());
      case UPDATES -> UpdateChart.of(curves);
      case HISTOGRAM -> histogram(snapshot);
      case CONFUSION -> confusion();
    };
    if (matrix && tested != null) {
      confusion.show(tested);
    } else {
      view.show(head.kind().title(), chart);
    }
    cards.show(middle, matrix ? "confusion" : "view");
    sentence.setText(chart.drawing() == null && !matrix ? " " : chart.sentence());
    sentence.setToolTipText(chart.sentence());
    if (head.kind() == ChartKind.LOSS) {
      askOthers(snapshot);
    }
  }

  private Chart histogram(SessionSnapshot snapshot) {
    List<ChartedTensor> all = ChartedTensor.all(snapshot, head.sort());
    return all.isEmpty()
        ? Chart.empty("This network has nothing of the kind.")
        : HistogramChart.of(head.chosen(all));
  }

  private Chart confusion() {
    Assessment shown = tested;
    return shown == null
        ? Chart.empty(AccuracyChart.NONE)
        : new Chart(null, "After " + shown.sentence(), ConfusionPanel.csv(shown), x -> "");
  }

  /** Asks for the losses of the branches that are not in the snapshot, if those are others than were asked for last. */
  private void askOthers(SessionSnapshot snapshot) {
    List<BranchView> wanted =
        snapshot.debug().branches().stream().filter(branch -> !branch.current()).toList();
    if (!wanted.equals(told)) {
      told = wanted;
      var unused =
          engine.ask(ChartsPanel::losses).thenAcceptAsync(this::overlay, EventQueue::invokeLater);
    }
  }

  private static List<LossChart.BranchLosses> losses(Debugger debugger) {
    return debugger.branches().stream()
        .filter(branch -> branch.id() != debugger.branch().id())
        .map(branch ->
            new LossChart.BranchLosses(branch.id(), (int) branch.forkIteration(), branch.losses()))
        .toList();
  }

  private void overlay(List<LossChart.BranchLosses> losses) {
    others = losses;
    refresh.request();
  }

  /** What the buttons do. */
  private final class Doing implements ChartHead.Listener {
    @Override
    public void changed() {
      placeHelp();
      refresh.request();
    }

    @Override
    public void test() {
      if (head.onTraining()) {
        tester.testOnTraining();
      } else {
        tester.testOnOthers(workspace.state().project().training());
      }
      refresh.request();
    }

    @Override
    public void copy() {
      StringSelection text = new StringSelection(chart.csv());
      getToolkit().getSystemClipboard().setContents(text, text);
    }

    @Override
    public void save() {
      PictureSaver.save(middle, head.kind().title(), workspace::tell);
    }
  }

  /** Uses an image that was misread, if it is one of those that the session steps through. */
  private final class ImageUse implements ConfusionPanel.Users {
    @Override
    public String refusal(Assessment assessment) {
      return assessment.ofTraining()
          ? ""
          : "Choose Training Images above to step through such an image.";
    }

    @Override
    public void use(Assessment assessment, Misread misread) {
      engine.send(new EngineCommand.ChooseSample(misread.index()));
    }
  }
}
