package org.lenetexplorer.ui.origin;

import java.awt.CardLayout;
import java.awt.EventQueue;
import java.awt.datatransfer.StringSelection;
import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.Origin;
import org.lenetexplorer.debugger.explain.Origins;
import org.lenetexplorer.session.DebugView;
import org.lenetexplorer.session.DebugView.BranchView;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.ui.component.KeyBindings;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.TensorTable;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Spacing;

/**
 * The number that was clicked: its terms sorted by size, each operand a link; what it goes to; the check by finite differences.
 * Asks the engine when it is to be seen and the number or the position is another one; while training runs, twice a second.
 */
@EdtOnly
public final class OriginPanel extends JPanel {
  private static final int FIRST = 100;
  private static final long BETWEEN_NANOS = 500_000_000L;

  private final Questions questions;
  private final Consumer<EngineCommand> orders;
  private final Workspace workspace;
  private final CardLayout cards = new CardLayout();
  private final OriginHeader header = new OriginHeader(new OriginHeader.Ears(
      this::back,
      this::forward,
      this::check,
      () -> copy(OriginText::text),
      () -> copy(OriginText::csv),
      this::copyTensor));
  private final FlowText facts = new FlowText("origin.facts", "where the number comes from");
  private final FlowText proof = new FlowText("origin.proof", "check by finite differences");
  private final TermTable table = new TermTable(this::follow);
  private final LinkList links = new LinkList(this::follow);
  private final JButton all = new JButton();
  private final JButton example = new JButton();
  private final SetField set = new SetField(this::set);
  private final Visits visits = new Visits();
  private final OriginBody body;
  private @Nullable Wanted asked;
  private @Nullable Wanted shown;
  private @Nullable Origin origin;
  private @Nullable Wanted proved;
  private long lastAsked;
  private int most = FIRST;

  /**
   * What an answer is about.
   *
   * @param end whether the snapshot shows the end of an iteration, before the next one has begun
   * @param run which training it is of
   * @param branch on which branch of it
   */
  private record Wanted(
      ElementReference number, long revision, boolean end, long run, Optional<BranchView> branch) {
    /** Whether all numbers are the same at the same position. */
    boolean isOnSameBranch(Wanted other) {
      return run == other.run
          && branch.isPresent() == other.branch.isPresent()
          && branch.filter(here -> !here.isSame(other.branch.get())).isEmpty();
    }

    Origins origins(Debugger debugger) {
      return end ? Origins.atEndOfPrevious(debugger) : new Origins(debugger);
    }
  }

  /** A panel that follows a workspace, asks an engine, and sets numbers in it. */
  public OriginPanel(Engine engine, Workspace workspace) {
    this(engine::ask, engine::send, workspace);
  }

  OriginPanel(Questions questions, Consumer<EngineCommand> orders, Workspace workspace) {
    this.questions = questions;
    this.orders = orders;
    this.workspace = workspace;
    setLayout(cards);
    setName("origin");
    getAccessibleContext().setAccessibleName("number");
    add(hint(), "hint");
    body = content();
    add(body, "content");
    KeyBindings.bindWithin(this, "BACK_SPACE", this::back);
    KeyBindings.bindWithin(this, "alt LEFT", this::back);
    KeyBindings.bindWithin(this, "shift BACK_SPACE", this::forward);
    KeyBindings.bindWithin(this, "alt RIGHT", this::forward);
    addHierarchyListener(event -> {
      if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing()) {
        update();
      }
    });
    workspace.addListener(this::show);
  }

  // ---- parts

  private JComponent hint() {
    JPanel panel =
        new JPanel(new MigLayout("wrap 1, fill", "[center]", "push[]" + Spacing.UNIT + "[]push"));
    JLabel words = new JLabel(
        "Click any number, anywhere: here you see what it is made of, and where it goes.");
    words.setName("origin.hint");
    example.setName("origin.example");
    example.addActionListener(event -> example(workspace.state()).ifPresent(this::follow));
    panel.add(words, "wmin 0");
    panel.add(example);
    return panel;
  }

  private OriginBody content() {
    JPanel text = new JPanel(new MigLayout(
        "insets 0, gapy " + Spacing.UNIT + ", wrap 1, hidemode 3", "[grow,fill]", "[][][]"));
    text.setOpaque(false);
    text.add(set, "growx, wmin 0");
    text.add(proof, "growx, wmin 0");
    text.add(facts, "growx, wmin 0");
    proof.setVisible(false);
    JPanel terms = new JPanel(new MigLayout(
        "insets 0, gapy " + Spacing.HALF + ", wrap 1, hidemode 3", "[grow,fill]", "[grow,fill][]"));
    terms.setOpaque(false);
    JScrollPane rows = new JScrollPane(table);
    terms.add(rows, "grow, push, wmin 0, hmin 0");
    all.setName("origin.all");
    all.addActionListener(event -> {
      most = Integer.MAX_VALUE;
      display();
    });
    terms.add(all, "growx 0");
    return new OriginBody(header, scroll(new Column(text)), terms, new JScrollPane(links));
  }

  private static JScrollPane scroll(JComponent view) {
    JScrollPane scroll = new JScrollPane(view);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    return scroll;
  }

  // ---- the way through the numbers

  private void follow(ElementReference number) {
    workspace.focus(workspace.state().focus().on(number));
  }

  private void back() {
    visits.back().ifPresent(this::follow);
  }

  private void forward() {
    visits.forward().ifPresent(this::follow);
  }

  /** Gives the number another value, at the debugger's position; what follows is a branch. */
  private void set(float value) {
    ViewState state = workspace.state();
    state
        .focus()
        .number()
        .flatMap(number -> HandEdit.of(state.snapshot(), number, value))
        .ifPresent(edit -> orders.accept(new EngineCommand.Change(edit)));
  }

  private static Optional<ElementReference> example(ViewState state) {
    var shapes = state.snapshot().shapes().layers();
    return OriginModel.example(
        shapes.stream().map(layer -> layer.name()).toList(),
        shapes.isEmpty() ? 0 : shapes.get(0).output().rank() + 1);
  }

  // ---- asking

  private void show(ViewState state) {
    state.focus().number().ifPresent(visits::visit);
    if (isShowing()) {
      update();
    }
  }

  /** Asks, if what is shown is not what is wanted and nothing has been asked; the answer comes back here. */
  private void update() {
    ViewState state = workspace.state();
    Optional<ElementReference> number = state.focus().number();
    header.show(visits);
    cards.show(this, number.isPresent() ? "content" : "hint");
    if (number.isEmpty()) {
      Optional<ElementReference> one = example(state);
      example.setVisible(one.isPresent());
      example.setText("For example " + one.map(Object::toString).orElse(""));
      return;
    }
    SessionSnapshot snapshot = state.snapshot();
    set.setVisible(HandEdit.isPossible(snapshot, number.get()));
    set.show(number.get().toString(), !state.running());
    boolean end = snapshot.atEnd();
    DebugView debug = snapshot.debug();
    Wanted wanted = new Wanted(number.get(), snapshot.revision(), end, debug.run(), debug.branch());
    boolean sameNumber = shown != null && shown.number().equals(wanted.number());
    boolean soon = state.running() && sameNumber && System.nanoTime() - lastAsked < BETWEEN_NANOS;
    if (!wanted.equals(shown) && asked == null && !soon) {
      asked = wanted;
      lastAsked = System.nanoTime();
      var unused = questions
          .ask(debugger -> wanted.origins(debugger).of(wanted.number()))
          .whenCompleteAsync(
              (answer, failure) -> take(wanted, answer, failure), EventQueue::invokeLater);
    }
  }

  private void take(Wanted wanted, @Nullable Origin answer, @Nullable Throwable failure) {
    boolean other = shown == null || !shown.number().equals(wanted.number());
    Wanted before = shown;
    asked = null;
    shown = wanted;
    most = other ? FIRST : most;
    boolean moved = answer == null
        || origin == null
        || !answer.position().equals(origin.position())
        || (before != null && !before.isOnSameBranch(wanted));
    if (other || moved) {
      forgetProof();
    }
    if (workspace.state().focus().number().filter(wanted.number()::equals).isPresent()) {
      origin = answer;
      if (answer == null) {
        refuse(wanted.number(), failure);
      } else {
        display();
      }
    }
    update();
  }

  /** Says why a number can't be explained. */
  private void refuse(ElementReference number, @Nullable Throwable failure) {
    header.show(number.toString(), "", false);
    facts.put(List.of(reason(failure)));
    OriginModel nothing = new OriginModel(
        number.toString(),
        "",
        Quantity.ACTIVATIONS,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false);
    table.show(nothing, FIRST);
    body.showTerms(false);
    links.show(List.of());
    all.setVisible(false);
  }

  private static String reason(@Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
    String message = cause == null ? "" : String.valueOf(cause.getMessage());
    return message.isEmpty() ? "This number can't be explained." : message + ".";
  }

  private void display() {
    Origin present = origin;
    if (present == null) {
      return;
    }
    OriginModel model = OriginModel.of(present);
    header.show(model.title(), model.value(), model.provable());
    facts.put(model.sentences());
    table.show(model, most);
    body.showTerms(!model.rows().isEmpty());
    int count = model.rows().size();
    all.setText("Show all " + count + " terms");
    all.setVisible(count > most);
    List<List<Link>> groups = new ArrayList<>(model.uses());
    if (!model.related().isEmpty()) {
      groups.add(0, model.related());
    }
    if (model.isUnread()) {
      groups.add(List.of(Link.heading("goes nowhere: nothing reads it")));
    }
    links.show(groups);
  }

  // ---- proof

  private void check() {
    Wanted about = shown;
    if (about == null || about.equals(proved)) {
      return;
    }
    proved = about;
    var unused = questions
        .ask(debugger -> about.origins(debugger).check(about.number()))
        .whenCompleteAsync(
            (answer, failure) -> prove(about, answer, failure), EventQueue::invokeLater);
  }

  private void prove(Wanted about, Origins.@Nullable Checked checked, @Nullable Throwable failure) {
    if (about.equals(proved)) {
      proof.put(checked == null ? List.of(reason(failure)) : OriginModel.proof(checked));
      proof.setVisible(true);
      revalidate();
    }
  }

  private void forgetProof() {
    proved = null;
    proof.setVisible(false);
  }

  private void copy(Function<Origin, String> text) {
    if (origin != null) {
      copy(text.apply(origin));
    }
  }

  private void copy(String text) {
    StringSelection selection = new StringSelection(text);
    getToolkit().getSystemClipboard().setContents(selection, selection);
  }

  /** All numbers of the tensor, as they are at the moment that is shown. */
  private void copyTensor() {
    Wanted about = shown;
    if (about != null) {
      var unused = questions
          .ask(TensorTable.csv(about.number(), about.end()))
          .whenCompleteAsync(this::copyTensor, EventQueue::invokeLater);
    }
  }

  private void copyTensor(@Nullable String text, @Nullable Throwable failure) {
    if (text == null) {
      workspace.tell("Nothing was copied: " + reason(failure));
    } else {
      copy(text);
    }
  }
}
