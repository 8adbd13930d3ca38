package org.lenetexplorer.ui.formula;

import java.awt.EventQueue;
import java.awt.event.HierarchyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javax.swing.JPanel;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.EndOfPrevious;
import org.lenetexplorer.debugger.explain.Grid;
import org.lenetexplorer.debugger.explain.NumberExplainer;
import org.lenetexplorer.debugger.explain.Page;
import org.lenetexplorer.debugger.explain.Sheet;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.Inquiry;
import org.lenetexplorer.ui.model.Depth;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Focus;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/**
 * The number depth: one number with the cells it is made of and the arithmetic between them. It shows the number in focus, or
 * the one that the debugger is at; pointing at a cell of a grid looks at the number there, a click stays with it.
 */
@EdtOnly
public final class NumberPanel extends JPanel {
  private static final int PLAY_MILLIS = 250;

  private final NumberSource source;
  private final Workspace workspace;
  private final NumberHeader header;
  private final NumberBody body;
  private final Timer player = new Timer(PLAY_MILLIS, event -> advance());
  private final Timer later = new Timer(PLAY_MILLIS, event -> ask());

  private @Nullable NumberModel model;
  private Optional<ElementReference> pointed = Optional.empty();
  private @Nullable Request wanted;
  private boolean asked;

  /** What a sheet is asked for. */
  private record Request(long revision, Optional<ElementReference> number) {}

  /** A panel that asks an engine and follows a workspace. */
  public NumberPanel(Engine engine, Workspace workspace) {
    this(engine::ask, workspace);
  }

  NumberPanel(NumberSource source, Workspace workspace) {
    super(new MigLayout(
        "fill, wrap 1, gapy 2, insets " + Spacing.UNIT + " " + Spacing.PANEL + " " + Spacing.UNIT
            + " " + Spacing.PANEL,
        "[grow,fill]",
        "[][grow,fill]"));
    this.source = source;
    this.workspace = workspace;
    setName("number");
    setFocusable(true);
    getAccessibleContext().setAccessibleName("number");
    NumberHeader.Commands commands = new Buttons();
    header = new NumberHeader(commands);
    body = new NumberBody(new Pointer(), this::pick, this::choose);
    later.setRepeats(false);
    add(header);
    add(body.scrolled(), "wmin 0, hmin 0");
    NumberKeys.bind(this, new Arrows(), commands, () -> play(!player.isRunning()));
    listen();
    workspace.addListener(this::show);
  }

  private void listen() {
    addHierarchyListener(event -> {
      if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
        if (isShowing()) {
          show(workspace.state());
          requestFocusInWindow();
        } else {
          play(false);
        }
      }
    });
    addMouseListener(new MouseAdapter() {
      @Override
      public void mousePressed(MouseEvent event) {
        requestFocusInWindow();
      }
    });
  }

  // ---- asking

  private void show(ViewState state) {
    if (!isShowing() || state.focus().depth() != Depth.NUMBER) {
      return;
    }
    Optional<ElementReference> number = pointed.or(() -> state.focus().number());
    Request request = new Request(state.snapshot().revision(), number);
    if (request.equals(wanted)) {
      return;
    }
    wanted = request;
    askInTime();
  }

  /** Asks at once; while a run is under way, a few times a second. */
  private void askInTime() {
    if (!workspace.state().running()) {
      ask();
    } else if (!later.isRunning()) {
      later.start();
    }
  }

  /** Asks for what is wanted; while an answer is on its way, it waits for that. */
  private void ask() {
    Request request = wanted;
    if (asked || request == null) {
      return;
    }
    asked = true;
    boolean end = workspace.state().showsPrevious();
    Inquiry<Sheet> inquiry = debugger -> {
      NumberExplainer explainer = new NumberExplainer(debugger);
      if (request.number.isEmpty()) {
        return explainer.here();
      }
      ElementReference number = request.number.get();
      return end && EndOfPrevious.isBefore(debugger)
          ? EndOfPrevious.visit(debugger, () -> explainer.of(number))
          : explainer.of(number);
    };
    var unused = source
        .ask(inquiry)
        .whenCompleteAsync(
            (answer, failure) -> answered(request, answer, failure), EventQueue::invokeLater);
  }

  private void answered(Request request, @Nullable Sheet answer, @Nullable Throwable failure) {
    asked = false;
    if (!request.equals(wanted)) {
      askInTime();
    }
    if (wanted == null || !request.number().equals(wanted.number())) {
      return; // another number is looked at by now
    }
    if (failure != null || answer == null) {
      Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
      refuse(cause == null ? "there is no answer" : String.valueOf(cause.getMessage()));
    } else {
      present(kept(NumberModel.of(answer)));
    }
  }

  /** There is no such number here: says why and shows nothing. */
  private void refuse(String reason) {
    model = null;
    play(false);
    header.refuse(workspace.state().focus().number(), reason);
    body.clear();
  }

  /** A neighbour is shown at the page that was in sight. */
  private NumberModel kept(NumberModel next) {
    NumberModel before = model;
    boolean alike = before != null
        && next.sheet().current() < 0
        && before.sheet().element().tensor().equals(next.sheet().element().tensor())
        && before.sheet().pages().size() == next.sheet().pages().size();
    return alike && before != null ? next.at(before.page()) : next;
  }

  private void present(NumberModel shown) {
    model = shown;
    boolean following = workspace.state().focus().number().isEmpty();
    header.show(shown, following);
    body.show(shown);
  }

  // ---- moving

  private void focus(Focus focus) {
    pointed = Optional.empty();
    workspace.focus(focus);
    show(workspace.state());
  }

  private void choose(ElementReference element) {
    play(false);
    focus(workspace.state().focus().on(element));
    requestFocusInWindow();
  }

  private void pick(int term) {
    NumberModel shown = model;
    if (shown != null && shown.term() != term) {
      present(shown.on(term));
    }
  }

  private void advance() {
    NumberModel shown = model;
    Optional<ElementReference> next =
        shown == null ? Optional.empty() : shown.sheet().next();
    if (next.isEmpty()) {
      play(false);
    } else if (!asked) {
      focus(workspace.state().focus().on(next.get()));
    }
  }

  private void play(boolean on) {
    if (on) {
      player.start();
    } else {
      player.stop();
    }
    header.playing(on);
  }

  /** The buttons of the header. */
  private final class Buttons implements NumberHeader.Commands {
    @Override
    public void up() {
      NumberPanel.this.play(false);
      Focus focus = workspace.state().focus();
      NumberPanel.this.focus(focus.at(focus.depth().up()));
    }

    @Override
    public boolean canGoUp() {
      return !workspace.state().running();
    }

    @Override
    public void page(int by) {
      NumberModel shown = model;
      if (shown != null) {
        present(shown.at(shown.page() + by));
      }
    }

    @Override
    public void play(boolean on) {
      NumberPanel.this.play(on);
    }

    @Override
    public void follow() {
      NumberPanel.this.play(false);
      NumberPanel.this.focus(workspace.state().focus().following());
    }
  }

  /** The arrow keys. */
  private final class Arrows implements NumberKeys.Moves {
    @Override
    public void move(int rows, int columns) {
      NumberModel shown = model;
      if (shown != null) {
        shown.sheet().neighbour(rows, columns).ifPresent(NumberPanel.this::choose);
      }
    }

    @Override
    public void moveWeight(int rows, int columns) {
      NumberModel shown = model;
      if (shown == null || shown.shown().cards().isEmpty()) {
        return;
      }
      if (shown.isWeight()) {
        move(rows, columns);
        return;
      }
      Page.Card at = shown.shown().cards().stream()
          .filter(card -> card.term() == shown.term())
          .findFirst()
          .orElse(shown.shown().cards().get(0));
      shown.shown().cards().stream()
          .filter(card -> card.row() == at.row() + (shown.term() < 0 ? 0 : rows)
              && card.column() == at.column() + (shown.term() < 0 ? 0 : columns))
          .findFirst()
          .ifPresent(card -> pick(card.term()));
    }
  }

  /** The pointer on the grids. */
  private final class Pointer implements GridView.Pointing {
    @Override
    public void at(Grid grid, int cell) {
      NumberModel shown = model;
      if (shown == null) {
        return;
      }
      play(false);
      Optional<ElementReference> number = shown.sheet().pointed(grid, cell);
      if (number.isPresent()) {
        pointed = number;
        show(workspace.state());
      } else {
        shown.reader(grid.element(cell)).ifPresent(NumberPanel.this::pick);
      }
    }

    @Override
    public void on(Grid grid, int cell) {
      choose(grid.element(cell));
    }

    @Override
    public void away() {
      pointed = Optional.empty();
      show(workspace.state());
    }
  }
}
