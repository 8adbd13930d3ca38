package org.lenetexplorer.ui.data;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.download.Source;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/**
 * A folder, a bar and a button that goes through a download: fetch, cancel, go on, use. The network is used by threads of its own, and
 * only after the button has been pressed.
 */
@EdtOnly
final class DownloadPanel extends JPanel {
  private static final int WIDTH = 460;
  private static final int LINES = 4; // of a long message

  private final Workspace workspace;
  private final Source source;
  private final Doors doors;
  private final JTextField folder = new JTextField();
  private final JButton choose = new JButton("Choose…");
  private final JProgressBar bar = new JProgressBar(0, 1000);
  private final JLabel figures = new JLabel(" ");
  private final JLabel pace = new JLabel(" ");
  private final DownloadWords sentence = new DownloadWords("download.sentence", "message", LINES);
  private final JButton go = new JButton("Use for Training");
  private final JButton leave = new JButton("Close");
  private DownloadState state;
  private @Nullable DownloadRun run;
  private String looked = "";
  private int runs; // of which the last one is shown

  /**
   * Where the panel leads.
   *
   * @param chooser asks for a folder, beginning at one
   * @param use makes a folder the images that are trained on
   * @param leave closes the panel
   */
  record Doors(Function<Path, Optional<Path>> chooser, Consumer<Path> use, Runnable leave) {}

  DownloadPanel(Workspace workspace, Source source, Path usual, Doors doors) {
    super(new MigLayout(
        "insets " + Spacing.GROUP + ", wrap 1, gap " + Spacing.UNIT,
        "[" + Spacing.scaled(WIDTH) + "::,grow,fill]"));
    this.workspace = workspace;
    this.source = source;
    this.doors = doors;
    state = DownloadState.looking(source.bytes());
    folder.setText(usual.toString());
    setName("download");
    add(words("title", "70,000 handwritten digits").asHeading());
    add(words("about", about()), "gapbottom " + Spacing.UNIT);
    add(place());
    add(bar, "gaptop " + Spacing.UNIT + ", h 8!");
    add(numbers());
    add(sentence, "grow, push");
    add(buttons());
    prepare();
    workspace.addListener(any -> enableParts());
    show(state);
  }

  private static DownloadWords words(String part, String text) {
    DownloadWords words = new DownloadWords("download." + part, part, 1);
    words.say(text, false);
    return words;
  }

  private String about() {
    return String.format(
        Locale.ROOT,
        "60,000 to train on, 10,000 to test with: %.1f MB from %s. Every file is compared with its"
            + " published checksum. Nothing else in the program needs the network.",
        source.bytes() / 1e6,
        source.mirrors().stream()
            .map(mirror -> mirror.getHost())
            .distinct()
            .collect(Collectors.joining(" or ")));
  }

  private JPanel place() {
    JPanel line = line("[][grow,fill][]");
    JLabel label = new JLabel("Folder");
    label.setLabelFor(folder);
    label.setDisplayedMnemonic('F');
    folder.setName("download.folder");
    folder.getAccessibleContext().setAccessibleName("folder");
    choose.setName("download.choose");
    choose.setMnemonic('H');
    choose.setToolTipText("Choose where the files go");
    line.add(label);
    line.add(folder, "wmin 80");
    line.add(choose);
    return line;
  }

  private JPanel numbers() {
    JPanel line = line("[]push[]");
    figures.setName("download.figures");
    pace.setName("download.pace");
    line.add(figures);
    line.add(pace);
    return line;
  }

  private JPanel buttons() {
    JPanel line = line("push[][]");
    leave.setName("download.close");
    leave.setMnemonic('C');
    go.setName("download.go");
    line.add(leave);
    line.add(go, "w " + go.getPreferredSize().width + "!");
    return line;
  }

  private static JPanel line(String columns) {
    return new JPanel(new MigLayout("insets 0, gap " + Spacing.UNIT, columns));
  }

  private void prepare() {
    bar.setName("download.bar");
    bar.getAccessibleContext().setAccessibleName("download of MNIST");
    figures.putClientProperty("FlatLaf.style", "font: monospaced");
    pace.putClientProperty(
        "FlatLaf.style", "font: monospaced; foreground: $Label.disabledForeground");
    folder.addActionListener(event -> look());
    folder.addFocusListener(new FocusAdapter() {
      @Override
      public void focusLost(FocusEvent event) {
        if (!folder.getText().equals(looked)) {
          look();
        }
      }
    });
    choose.addActionListener(event -> chosen().flatMap(doors.chooser()).ifPresent(path -> {
      folder.setText(path.toString());
      look();
    }));
    go.addActionListener(event -> go());
    leave.addActionListener(event -> doors.leave().run());
  }

  // ---- what is done

  /** Finds out what is in the folder, unless a download is under way. */
  void look() {
    if (!state.isRunning()) {
      looked = folder.getText();
      chosen().ifPresent(path -> begin(path).look());
    }
  }

  private Optional<Path> chosen() {
    try {
      return Optional.of(Path.of(folder.getText().strip()).toAbsolutePath());
    } catch (InvalidPathException e) {
      show(DownloadState.looking(source.bytes())
          .failed("\"" + folder.getText() + "\" can't be a folder: " + e.getReason()
              + "; choose another one."));
      return Optional.empty();
    }
  }

  /** A run whose states are shown, in place of the one before. */
  private DownloadRun begin(Path path) {
    int number = ++runs;
    DownloadRun begun = new DownloadRun(source, path, told -> {
      if (number == runs) {
        show(told);
      }
    });
    run = begun;
    return begun;
  }

  private void go() {
    switch (state.stage()) {
      case RUNNING -> cancel();
      case DONE ->
        chosen().ifPresent(path -> {
          doors.leave().run();
          doors.use().accept(path);
        });
      default ->
        chosen().ifPresent(path -> {
          DownloadRun begun = begin(path);
          show(DownloadState.running("", state.bytes(), source.bytes(), 0));
          begun.fetch(state.bytes());
        });
    }
  }

  /** Stops what is under way; what has come is kept. */
  void cancel() {
    DownloadRun present = run;
    if (present != null) {
      present.cancel();
    }
  }

  // ---- what is shown

  private void show(DownloadState told) {
    state = told;
    bar.setValue(told.permille());
    bar.setIndeterminate(told.isRunning() && told.file().isEmpty());
    figures.setText(orBlank(told.figures()));
    pace.setText(orBlank(told.pace()));
    bar.getAccessibleContext()
        .setAccessibleDescription(
            told.pace().isEmpty() ? told.figures() : told.figures() + ", " + told.pace());
    sentence.say(told.sentence(), told.stage() == DownloadState.Stage.FAILED);
    go.setText(told.command());
    enableParts();
  }

  /** A label keeps its height. */
  private static String orBlank(String text) {
    return text.isEmpty() ? " " : text;
  }

  private void enableParts() {
    boolean busy = state.isRunning();
    folder.setEnabled(!busy);
    choose.setEnabled(!busy);
    boolean taken =
        state.stage() == DownloadState.Stage.DONE && workspace.state().running();
    go.setEnabled(!taken && state.stage() != DownloadState.Stage.LOOKING);
    go.setToolTipText(taken ? "Pause the training first" : null);
    if (getRootPane() != null) {
      getRootPane().setDefaultButton(busy ? null : go);
    }
  }

  /** Puts the keyboard on the button. */
  void takeKeyboard() {
    go.requestFocusInWindow();
  }
}
