package org.lenetexplorer.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.ui.model.Workspace;

class FileWorkTest {
  private final List<String> done = new ArrayList<>();
  private Engine engine;
  private Workspace workspace;
  private FileWork work;

  @BeforeEach
  void open() throws Exception {
    LinkedBlockingQueue<SessionSnapshot> told = new LinkedBlockingQueue<>();
    Project project = Project.of(Presets.mlp());
    engine = new Engine(project, new PlainKernels(), told::add);
    SessionSnapshot first = told.take();
    workspace = onEdt(() -> new Workspace(first, History.of("Open", project)));
    work = onEdt(() -> new FileWork(workspace));
  }

  @AfterEach
  void close() throws Exception {
    onEdt(() -> {
      work.close();
      return work;
    });
    engine.close();
  }

  private static <T> T onEdt(Supplier<T> task) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    SwingUtilities.invokeLater(() -> {
      try {
        result.complete(task.get());
      } catch (RuntimeException | Error e) {
        result.completeExceptionally(e);
      }
    });
    return result.get(20, TimeUnit.SECONDS);
  }

  private void read(String what, FileWork.Reading<String> reading) throws Exception {
    onEdt(() -> {
      work.read(what, reading, done::add);
      return what;
    });
  }

  private void settle() throws Exception {
    CountDownLatch settled = new CountDownLatch(1);
    onEdt(() -> {
      work.afterwards(settled::countDown);
      return work;
    });
    assertThat(settled.await(20, TimeUnit.SECONDS)).isTrue();
  }

  private String message() throws Exception {
    return onEdt(() -> workspace.state().message());
  }

  @Test
  void worksInTheOrderAskedForAndIsBusyMeanwhile() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    read("Opening a", () -> {
      assertThat(SwingUtilities.isEventDispatchThread()).isFalse();
      try {
        gate.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      return "a";
    });
    read("Opening b", () -> "b");
    assertThat(onEdt(work::isBusy)).isTrue();
    assertThat(onEdt(work::current)).isEqualTo("Opening a");
    gate.countDown();
    settle();

    assertThat(done).containsExactly("a", "b");
    assertThat(onEdt(work::isBusy)).isFalse();
  }

  @Test
  void aFailureIsToldAndTheNextIsDone() throws Exception {
    read("Opening a", () -> {
      throw new IOException("a: found nothing, wanted a network");
    });
    read("Opening b", () -> "b");
    settle();

    assertThat(message()).isEqualTo("a: found nothing, wanted a network");
    assertThat(done).containsExactly("b");
  }

  @Test
  void whatTheSystemSaysBecomesASentence() throws Exception {
    read("Opening a", () -> {
      throw new NoSuchFileException("/folder/a");
    });
    settle();
    assertThat(message()).isEqualTo("Opening a failed: /folder/a is not there");

    read("Opening a", () -> {
      throw new OutOfMemoryError();
    });
    settle();
    assertThat(message()).isEqualTo("Opening a failed: there is not enough memory for it");

    read("Opening a", () -> {
      throw new IllegalStateException("odd");
    });
    settle();
    assertThat(message()).startsWith("Opening a failed unexpectedly: ").endsWith("odd");
  }

  @Test
  void whatWasAskedForBeforeTheEndIsDoneAndNothingAfterIt() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    onEdt(() -> {
      work.write("Saving a", written::countDown, () -> {});
      work.close();
      work.write("Saving b", () -> done.add("b"), () -> {});
      work.writeQuietly(() -> done.add("c"), done::add);
      work.afterwards(() -> done.add("d"));
      return work;
    });

    assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(onEdt(work::current)).isNotEqualTo("Saving b");
    assertThat(done).isEmpty();
  }
}
