package org.lenetexplorer.ui.document;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Workspace;

/**
 * Reads and writes files away from the event thread, one after the other in the order asked for. What comes of it is told on the
 * event thread; a failure is told in a sentence, and all else goes on. What is asked for after the end is not done: the window
 * is gone.
 */
@EdtOnly
final class FileWork {
  private final Workspace workspace;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "files"));
  private final List<String> under = new ArrayList<>();
  private final List<Runnable> listeners = new ArrayList<>();

  /** Reading of something. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws IOException;
  }

  /** Writing of something. */
  @FunctionalInterface
  interface Writing {
    void write() throws IOException;
  }

  FileWork(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Reads, then hands on what was read; a failure is told.
   *
   * @param what is done meanwhile, {@code Opening lenet.lenet}
   */
  <T> void read(String what, Reading<T> reading, Consumer<T> then) {
    read(what, reading, then, workspace::tell);
  }

  /** Reads, then hands on what was read, or in a sentence why it could not be. */
  <T> void read(String what, Reading<T> reading, Consumer<T> then, Consumer<String> failed) {
    if (thread.isShutdown()) {
      return;
    }
    begin(what);
    thread.execute(() -> {
      try {
        T result = reading.read();
        EventQueue.invokeLater(() -> {
          end(what);
          then.accept(result);
        });
      } catch (IOException | RuntimeException | OutOfMemoryError e) {
        String sentence = sentence(what, e);
        EventQueue.invokeLater(() -> {
          end(what);
          failed.accept(sentence);
        });
      }
    });
  }

  /**
   * Writes, then goes on.
   *
   * @param what is done meanwhile, {@code Saving lenet.lenet}
   */
  void write(String what, Writing writing, Runnable then) {
    read(
        what,
        () -> {
          writing.write();
          return what;
        },
        written -> then.run());
  }

  /** Writes without a word as long as it succeeds; a failure is handed over as a sentence. */
  void writeQuietly(Writing writing, Consumer<String> failed) {
    if (thread.isShutdown()) {
      return;
    }
    thread.execute(() -> {
      try {
        writing.write();
      } catch (IOException | RuntimeException | OutOfMemoryError e) {
        String sentence = sentence("Writing", e);
        EventQueue.invokeLater(() -> failed.accept(sentence));
      }
    });
  }

  /** Does something on the event thread when all that was asked for before is done. */
  void afterwards(Runnable then) {
    if (!thread.isShutdown()) {
      thread.execute(() -> EventQueue.invokeLater(then));
    }
  }

  private static String sentence(String what, Throwable e) {
    if (e instanceof OutOfMemoryError) {
      return what + " failed: there is not enough memory for it";
    }
    if (e instanceof FileSystemException refused) {
      return what + " failed: " + refused.getFile() + " " + reason(refused);
    }
    boolean told = e instanceof IOException && e.getMessage() != null;
    return told ? String.valueOf(e.getMessage()) : what + " failed unexpectedly: " + e;
  }

  private static String reason(FileSystemException refused) {
    if (refused instanceof NoSuchFileException) {
      return "is not there";
    }
    if (refused instanceof AccessDeniedException) {
      return "may not be used by you";
    }
    return "is refused by the system, which says: " + refused.getReason();
  }

  private void begin(String what) {
    under.add(what);
    tell();
  }

  private void end(String what) {
    under.remove(what);
    tell();
  }

  /** What is done at present, {@code Saving lenet.lenet}; empty if nothing that the user waits for. */
  String current() {
    return under.isEmpty() ? "" : under.get(0);
  }

  boolean isBusy() {
    return !under.isEmpty();
  }

  /** Calls a listener whenever work begins or ends. */
  void addListener(Runnable listener) {
    listeners.add(listener);
  }

  private void tell() {
    List.copyOf(listeners).forEach(Runnable::run);
    workspace.refresh();
  }

  /** Takes on nothing more; what was asked for is still done, and keeps the program alive until then. */
  void close() {
    thread.shutdown();
  }
}
