package org.lenetexplorer.ui.window;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.lenetexplorer.ui.dialog.Dialogs;
import org.lenetexplorer.ui.dialog.WeightsFit;

/** Answers questions in the user's place; without an answer prepared, nothing is chosen and changes are given up. */
final class Answers implements Dialogs {
  private final Deque<Path> files = new ArrayDeque<>();
  private final Deque<SaveAnswer> saves = new ArrayDeque<>();
  private final Deque<RecoveryAnswer> recoveries = new ArrayDeque<>();
  private final List<WeightsFit> fits = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean takesPart;
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  /** Chooses a file at the next question for one. */
  Answers with(Path file) {
    files.add(file);
    return this;
  }

  Answers with(SaveAnswer answer) {
    saves.add(answer);
    return this;
  }

  Answers with(RecoveryAnswer answer) {
    recoveries.add(answer);
    return this;
  }

  /** Takes what fits of weights, or not. */
  Answers takingPart(boolean takes) {
    takesPart = takes;
    return this;
  }

  /** The tables of weights that were shown. */
  List<WeightsFit> fits() {
    return List.copyOf(fits);
  }

  /** What was asked so far. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  private Optional<Path> file(String question) {
    asked.add(question);
    return Optional.ofNullable(files.poll());
  }

  @Override
  public Optional<Path> fileToOpen(Path folder) {
    return file("open");
  }

  @Override
  public Optional<Path> pictureToOpen(Path folder) {
    return file("open picture");
  }

  @Override
  public Optional<Path> fileToSave(Path suggested) {
    return file("save as " + suggested.getFileName());
  }

  @Override
  public Optional<Path> pictureToSave(Path suggested) {
    return file("picture " + suggested.getFileName());
  }

  @Override
  public Optional<Path> weightsToSave(Path suggested) {
    return file("weights " + suggested.getFileName());
  }

  @Override
  public Optional<Path> weightsToOpen(Path folder) {
    return file("open weights");
  }

  @Override
  public boolean takePart(WeightsFit fit) {
    asked.add("take " + fit.fitting() + " of " + fit.rows().size() + " from " + fit.file());
    fits.add(fit);
    return takesPart;
  }

  @Override
  public Optional<Path> reportToSave(Path suggested) {
    return file("report " + suggested.getFileName());
  }

  @Override
  public Optional<Path> tableToSave(Path suggested) {
    return file("table " + suggested.getFileName());
  }

  @Override
  public SaveAnswer saveChanges(String document) {
    asked.add("save changes to " + document);
    return Optional.ofNullable(saves.poll()).orElse(SaveAnswer.DISCARD);
  }

  @Override
  public RecoveryAnswer recover(String document, Instant changed) {
    asked.add("recover " + document);
    return Optional.ofNullable(recoveries.poll()).orElse(RecoveryAnswer.LATER);
  }
}
