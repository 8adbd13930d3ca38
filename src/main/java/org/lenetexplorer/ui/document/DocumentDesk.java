package org.lenetexplorer.ui.document;

import java.awt.Cursor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.swing.Box;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.Timer;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.ui.action.AppAction;
import org.lenetexplorer.ui.dialog.Dialogs;
import org.lenetexplorer.ui.model.Document;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/** All that a window needs about its document: actions, title, recent files, dropped files, recovery. */
@EdtOnly
public final class DocumentDesk {
  private static final int PATIENCE = 300; // ms until a wait is shown

  private final JFrame frame;
  private final Dialogs dialogs;
  private final Document document;
  private final FileWork work;
  private final Documents documents;
  private final Autosave autosave;
  private final Recovery recovery;
  private final RecentMenu recentMenu;
  private final FileDrop drop;
  private final RequestedFiles requested;
  private final List<AppAction> actions;

  /**
   * What is kept between two starts of the program.
   *
   * @param recent the files used last, the latest first
   * @param keeper gets that list whenever it changes
   * @param recovery the folder for what is rescued from a crash
   */
  public record Memory(List<Path> recent, Consumer<List<Path>> keeper, Path recovery) {}

  /**
   * What documents are made of.
   *
   * @param workspace shows them
   * @param editor changes them
   * @param format reads and writes them
   * @param canvas what pictures are taken of, asked for when it is needed
   * @param reports tells what a report is made of
   * @param tensors gives the whole tensor of a number as comma-separated values, later and on another thread
   */
  public record Parts(
      Workspace workspace,
      Editor editor,
      ProjectFormat format,
      Supplier<JComponent> canvas,
      ReportSource reports,
      Function<ElementReference, CompletableFuture<String>> tensors) {}

  /** A desk for the document in a window. */
  public DocumentDesk(JFrame frame, Parts parts, Dialogs dialogs, Memory memory) {
    this.frame = frame;
    this.dialogs = dialogs;
    Workspace workspace = parts.workspace();
    document = new Document(workspace);
    work = new FileWork(workspace);
    RecentFiles recent = new RecentFiles(memory.recent(), memory.keeper());
    documents =
        new Documents(workspace, parts.editor(), document, work, parts.format(), recent, dialogs);
    RecoveryFolder folder =
        new RecoveryFolder(memory.recovery(), ProcessHandle.current(), parts.format());
    autosave = new Autosave(workspace, document, work, folder);
    recovery = new Recovery(workspace, folder, work, dialogs, documents, autosave);
    recentMenu = new RecentMenu(recent, documents);
    drop = new FileDrop(workspace, documents::open);
    requested = new RequestedFiles(documents::open);
    Copies copies = new Copies(workspace, frame.getToolkit().getSystemClipboard());
    Pictures pictures = new Pictures(workspace, parts.canvas(), documents, work, copies, dialogs);
    Reports reports = new Reports(workspace, parts.reports(), documents, work, dialogs);
    TensorFiles tensors = new TensorFiles(workspace, parts.tensors(), documents, work, dialogs);
    actions = FileActions.of(work, documents, reports, pictures, tensors, copies);
  }

  /** Asks for a file with a picture, where the user's files are. */
  public Optional<Path> pictureToOpen() {
    return dialogs.pictureToOpen(documents.folder());
  }

  /** The actions of the commands about documents. */
  public List<AppAction> actions() {
    return actions;
  }

  /** The menu of recent files. */
  public JMenu recentMenu() {
    return recentMenu;
  }

  /** Lets the window show the document's name and take dropped files, and the menu bar what is waited for. */
  public void attach(JMenuBar bar) {
    frame.getRootPane().setTransferHandler(drop);
    document.addListener(this::showTitle);
    JLabel wait = new JLabel();
    wait.setName("document.wait");
    wait.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
    bar.add(Box.createHorizontalGlue());
    bar.add(wait);
    bar.add(Box.createHorizontalStrut(Spacing.scaled(Spacing.PANEL)));
    Timer patience = new Timer(PATIENCE, event -> showWait(wait));
    patience.setRepeats(false);
    work.addListener(() -> {
      if (work.isBusy()) {
        patience.start();
      } else {
        patience.stop();
        showWait(wait);
      }
    });
  }

  private void showTitle() {
    frame.setTitle(document.title());
    frame.getRootPane().putClientProperty("Window.documentModified", document.changed());
    frame
        .getRootPane()
        .putClientProperty(
            "Window.documentFile", document.path().map(Path::toFile).orElse(null));
  }

  private void showWait(JLabel wait) {
    wait.setText(work.isBusy() ? work.current() + "…" : "");
    frame.setCursor(
        Cursor.getPredefinedCursor(work.isBusy() ? Cursor.WAIT_CURSOR : Cursor.DEFAULT_CURSOR));
  }

  /** Begins to keep unsaved work and to open what the system asks for, and offers what a crash has left behind. */
  public void start() {
    autosave.start();
    recovery.offer();
    requested.takeFromSystem();
  }

  /** Shows what was read from a file before the window was there. */
  public void show(Path file, SavedProject saved) {
    documents.show(file, saved);
  }

  /** Goes on once unsaved changes are saved or given up; not if the user cancels or saving fails. */
  public void leave(Runnable then) {
    documents.leave(then);
  }

  /** Ends all of it: the window is closed properly. Files still to be written are written. */
  public void close() {
    autosave.close();
    work.close();
  }
}
