package org.lenetexplorer.ui.chart;

import java.awt.EventQueue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.session.Assessment;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.ui.model.EdtOnly;

/** Has the network tested on the engine's thread: one test at a time, its images read beforehand on another thread. */
@EdtOnly
final class Tester {
  private final Engine engine;
  private final Consumer<Assessment> listener;
  private final Consumer<String> failed;
  private @Nullable Training prepared;
  private @Nullable CompletableFuture<Dataset> images;
  private boolean testing;

  /**
   * A tester.
   *
   * @param listener gets each result, on the event thread
   * @param failed gets a sentence where there is none, on the event thread
   */
  Tester(Engine engine, Consumer<Assessment> listener, Consumer<String> failed) {
    this.engine = engine;
    this.listener = listener;
    this.failed = failed;
  }

  /** Whether a test is on its way. */
  boolean testing() {
    return testing;
  }

  /** Tests on images that the network does not train on; nothing happens while a test is on its way. */
  void testOnOthers(Training training) {
    if (!testing) {
      testing = true;
      answer(images(training)
          .thenCompose(set -> engine.ask(debugger -> Assessment.of(debugger, set))));
    }
  }

  /** Tests on the first images that the network trains on. */
  void testOnTraining() {
    if (!testing) {
      testing = true;
      answer(engine.ask(Assessment::ofTraining));
    }
  }

  private CompletableFuture<Dataset> images(Training training) {
    CompletableFuture<Dataset> known = images;
    boolean same = prepared != null
        && prepared.data().equals(training.data())
        && prepared.seed() == training.seed();
    if (known == null || !same || known.isCompletedExceptionally()) {
      known = CompletableFuture.supplyAsync(() -> read(training));
      images = known;
      prepared = training;
    }
    return known;
  }

  private static Dataset read(Training training) {
    try {
      return Assessment.testImages(training);
    } catch (IOException e) {
      throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
    }
  }

  private void answer(CompletableFuture<Assessment> future) {
    var unused = future.whenComplete((result, failure) -> EventQueue.invokeLater(() -> {
      testing = false;
      if (failure == null) {
        listener.accept(result);
      } else {
        failed.accept(sentence(failure));
      }
    }));
  }

  /** What the innermost of wrapped failures says. */
  private static String sentence(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return "The network could not be tested: " + cause.getMessage();
  }
}
