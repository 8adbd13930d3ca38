package org.lenetexplorer.ui.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The project as a document: where it is kept, and whether that is up to date. Edits count as changes, and so does training: that
 * of a document with a file from the first new weight on, that of one without only after {@value #TRIAL} iterations, because
 * stepping through a preset is no work to be lost.
 */
@EdtOnly
public final class Document {
  /** Iterations that a document without a file may be trained for before it counts as changed. */
  public static final int TRIAL = 100;

  private static final String UNTITLED = "Untitled";

  private final Workspace workspace;
  private final List<Runnable> listeners = new ArrayList<>();
  private final List<Consumer<Version>> waiting = new ArrayList<>();
  private @Nullable Path path;
  private String untitled = UNTITLED;
  private long keptState;
  private @Nullable Version kept;
  private boolean recovered;
  private boolean changed;
  private long state;
  private long revision = -1;
  private long foreseenAt = -1;
  private long iteration;
  private long trained;
  private String told = "";

  /** The document that a workspace shows; as it is now it counts as unchanged. */
  public Document(Workspace workspace) {
    this.workspace = workspace;
    state = workspace.state().history().state().id();
    keptState = state;
    workspace.addListener(this::follow);
  }

  /** Where it is kept; empty if nowhere yet. */
  public Optional<Path> path() {
    return Optional.ofNullable(path);
  }

  /** What it is called: the file's name, or {@code Untitled}. */
  public String name() {
    Path file = path == null ? null : path.getFileName();
    return file == null ? untitled : file.toString();
  }

  /** Whether something would be lost without saving it. */
  public boolean changed() {
    return changed;
  }

  /** The window's title: network, mark of change and file, {@code LeNet* — digits.lenet}. */
  public String title() {
    String mark = changed ? "*" : "";
    String file = path == null ? "LeNet Explorer" : name();
    return workspace.state().project().network().name() + mark + " — " + file;
  }

  /** Calls a listener now, and whenever path, title or changes are others. */
  public void addListener(Runnable listener) {
    listeners.add(listener);
    listener.run();
  }

  /** Hands over the present version: at once, or as soon as the engine has taken over the last edit. */
  public void whenTaken(Consumer<Version> receiver) {
    if (isTaken()) {
      receiver.accept(Version.of(workspace.state()));
    } else {
      waiting.add(receiver);
    }
  }

  /** Whether what is shown was told by the engine, not foreseen after an edit. */
  private boolean isTaken() {
    return workspace.state().snapshot().revision() > foreseenAt;
  }

  /** Says that a version has been written to a file, which the document is kept in from now on. */
  public void saved(Path file, Version version) {
    path = file;
    kept = version;
    keptState = version.state();
    recovered = false;
    trained = 0;
    judge();
    tell();
  }

  /**
   * Says that another project has just been opened in the workspace.
   *
   * @param file where it is kept; null if nowhere
   * @param name what it is called without a file
   */
  public void opened(@Nullable Path file, String name) {
    begin(file, name, false);
  }

  /**
   * Says that a project has just been opened that was rescued after a crash and is in no file: it counts as changed.
   *
   * @param file where its document is kept; null if nowhere
   */
  public void recovered(@Nullable Path file) {
    begin(file, UNTITLED, true);
  }

  private void begin(@Nullable Path file, String name, boolean asChanged) {
    path = file;
    untitled = name;
    recovered = asChanged;
    changed = asChanged;
    kept = null;
    keptState = state;
    judge();
    tell();
  }

  private void follow(ViewState view) {
    if (view.history().state().id() != state) {
      state = view.history().state().id();
      foreseenAt = revision;
    }
    revision = view.snapshot().revision();
    trained += Math.max(0, view.snapshot().iteration() - iteration);
    iteration = view.snapshot().iteration();
    if (isTaken()) {
      List<Consumer<Version>> receivers = List.copyOf(waiting);
      waiting.clear();
      receivers.forEach(receiver -> receiver.accept(Version.of(view)));
    }
    judge();
    if (!title().equals(told)) {
      tell();
    }
  }

  private void judge() {
    boolean taken = isTaken();
    if (kept == null && taken && state == keptState) {
      kept = Version.of(workspace.state());
      trained = 0;
    }
    changed = recovered || state != keptState || (taken ? isTrained() : changed);
  }

  private boolean isTrained() {
    Version before = kept;
    boolean counts = path != null || trained > TRIAL;
    return counts && before != null && !Version.of(workspace.state()).hasWeightsOf(before);
  }

  private void tell() {
    told = title();
    List.copyOf(listeners).forEach(Runnable::run);
  }
}
