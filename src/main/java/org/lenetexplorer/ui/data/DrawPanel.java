package org.lenetexplorer.ui.data;

import java.awt.EventQueue;
import java.awt.event.HierarchyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.DataException;
import org.lenetexplorer.data.ImageReader;
import org.lenetexplorer.data.PreparedPicture;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.ui.component.KeyBindings;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/**
 * A pad to draw a digit on, or to lay a picture on: what becomes of it on the way to the network, and what the network, as it is
 * now, takes it for. It can be made the input that is stepped through.
 */
@EdtOnly
public final class DrawPanel extends JPanel {
  private static final long BETWEEN_NANOS = 200_000_000L;

  private final Engine engine;
  private final Workspace workspace;
  private final Supplier<Optional<Path>> chooser;
  private final DrawingPad pad = new DrawingPad(this::drawn);
  private final GuessBars bars = new GuessBars();
  private final PictureSteps steps = new PictureSteps();
  private final JLabel sentence = new JLabel();
  private final JComboBox<String> classes = new JComboBox<>();
  private final JButton use = new JButton("Use as Input");
  private final PictureTransfer transfer = new PictureTransfer(this::lay, this::open, this::tell);
  private String name = "drawing";
  private @Nullable PreparedPicture prepared;
  private int drawing; // counts what was on the pad
  private int answered;
  private List<String> classNames = List.of();
  private boolean chosenByHand;
  private boolean filling;
  private boolean asked;
  private long revision = -1;
  private long lastAsked;

  /**
   * A panel that follows a workspace.
   *
   * @param chooser asks for a file with a picture
   */
  public DrawPanel(Engine engine, Workspace workspace, Supplier<Optional<Path>> chooser) {
    super(new MigLayout(
        "insets " + Spacing.UNIT + " " + Spacing.PANEL + " " + Spacing.UNIT + " " + Spacing.PANEL
            + ", gap 10 4, hidemode 3",
        "[110:190:260,fill][grow,fill]",
        "[grow,fill,90::][46:56:64,fill][][]"));
    this.engine = engine;
    this.workspace = workspace;
    this.chooser = chooser;
    setName("draw");
    getAccessibleContext().setAccessibleName("draw");
    pad.setTransferHandler(transfer);
    KeyBindings.bind(pad, "control V", this::paste);
    add(pad, "spany 2, grow, wmin 0");
    add(bars, "grow, wmin 0, wrap");
    add(steps, "grow, wmin 0, wrap");
    sentence.setName("draw.sentence");
    add(sentence, "span, growx, wmin 0, wrap");
    add(buttons(), "span, growx, wmin 0");
    addHierarchyListener(event -> {
      if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing()) {
        show(workspace.state());
      }
    });
    workspace.addListener(this::show);
    drawn();
  }

  private JPanel buttons() {
    JPanel line = new JPanel(new MigLayout("insets 0, gap 6", "[][]push[][][]"));
    JLabel label = new JLabel("It is");
    label.setLabelFor(classes);
    classes.setName("draw.class");
    classes.getAccessibleContext().setAccessibleName("its class");
    classes.setToolTipText("The class that the loss compares with, if the drawing is used");
    classes.addActionListener(event -> chosenByHand |= !filling);
    use.setName("draw.use");
    use.setToolTipText("Step through this drawing in place of the iteration's image");
    use.addActionListener(event -> use());
    line.add(label);
    line.add(classes, "wmin 56");
    line.add(use);
    line.add(button("draw.open", "Open…", "Lay a picture from a file on the pad", this::choose));
    line.add(button("draw.paste", "Paste", "Lay a copied picture on the pad", this::paste));
    line.add(button("draw.clear", "Clear", "Take everything off the pad (Delete)", pad::clear));
    return line;
  }

  private static JButton button(String name, String text, String tip, Runnable body) {
    JButton button = new JButton(text);
    button.setName(name);
    button.setToolTipText(tip);
    button.addActionListener(event -> body.run());
    return button;
  }

  // ---- what is on the pad

  private void drawn() {
    drawing++;
    if (pad.isEmpty()) {
      name = "drawing";
      chosenByHand = false;
      prepared = null;
      tell("");
    } else {
      prepare(pad.picture());
    }
    if (prepared == null) {
      bars.clear();
      steps.show(List.of(), new float[0], 0);
    }
    use.setEnabled(prepared != null && !workspace.state().running());
    ask();
  }

  private void prepare(BufferedImage picture) {
    try {
      prepared = PreparedPicture.of("the pad", picture);
    } catch (DataException e) {
      prepared = null;
      tell(String.valueOf(e.getMessage()));
    }
  }

  private void choose() {
    chooser.get().ifPresent(this::open);
  }

  /** Reads a picture away from the event thread, and lays it on the pad. */
  private void open(Path file) {
    tell("Opening " + file.getFileName() + "…");
    var unused = CompletableFuture.supplyAsync(() -> {
          try {
            return ImageReader.picture(file);
          } catch (IOException e) {
            throw new CompletionException(e);
          }
        })
        .whenCompleteAsync(
            (picture, failure) -> {
              if (failure == null) {
                lay(picture);
                name = String.valueOf(file.getFileName());
              } else {
                tell(reason(failure));
              }
            },
            EventQueue::invokeLater);
  }

  private void lay(BufferedImage picture) {
    name = "picture";
    chosenByHand = false;
    tell("");
    pad.lay(picture);
  }

  private void paste() {
    transfer.take(getToolkit().getSystemClipboard().getContents(this));
  }

  // ---- what the network makes of it

  private void show(ViewState state) {
    if (!isShowing()) {
      return;
    }
    use.setEnabled(prepared != null && !state.running());
    boolean other = state.snapshot().revision() != revision;
    boolean soon = state.running() && System.nanoTime() - lastAsked < BETWEEN_NANOS;
    if (other && !soon) {
      revision = state.snapshot().revision();
      answered = 0;
      ask();
    }
  }

  /** Asks, unless an answer is on its way; what is drawn meanwhile is asked about afterwards. */
  private void ask() {
    PreparedPicture picture = prepared;
    if (picture == null || asked || drawing == answered) {
      return;
    }
    int number = drawing;
    asked = true;
    lastAsked = System.nanoTime();
    var unused = engine
        .ask(debugger -> Guess.of(debugger, picture))
        .whenCompleteAsync(
            (guess, failure) -> take(number, picture, guess, failure), EventQueue::invokeLater);
  }

  private void take(
      int number, PreparedPicture picture, @Nullable Guess guess, @Nullable Throwable failure) {
    asked = false;
    answered = number;
    if (prepared == null) {
      return;
    }
    if (guess == null) {
      bars.clear();
      steps.show(picture.steps(), new float[0], 0);
      tell(reason(failure));
    } else {
      bars.show(guess);
      steps.show(picture.steps(), guess.input(), guess.height());
      offer(guess);
      tell("");
    }
    ask();
  }

  /** Offers the class that is read, until another one is chosen. */
  private void offer(Guess guess) {
    filling = true;
    if (!guess.classes().equals(classNames)) {
      classNames = guess.classes();
      classes.removeAllItems();
      classNames.forEach(classes::addItem);
      chosenByHand = false;
    }
    int best = guess.prediction().best();
    if (!chosenByHand && best < classNames.size()) {
      classes.setSelectedIndex(best);
    }
    filling = false;
  }

  private void use() {
    PreparedPicture picture = prepared;
    if (picture != null && classes.getSelectedIndex() >= 0) {
      engine.send(new EngineCommand.UsePicture(
          picture.dataset(name, classes.getSelectedIndex(), classNames)));
    }
  }

  private void tell(String text) {
    sentence.setText(text);
    sentence.setToolTipText(text.isEmpty() ? null : text);
    sentence.setVisible(!text.isEmpty());
  }

  private static String reason(@Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
    String message = cause == null ? "" : String.valueOf(cause.getMessage());
    return message.isEmpty()
        ? "The network can't read this."
        : Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
  }
}
