package org.lenetexplorer.ui.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.lenetexplorer.format.WeightsOffer;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.tensor.Shape;

/** How documents are read from files and written to them. */
public interface ProjectFormat {
  /**
   * Reads a file, told apart by its content.
   *
   * @throws IOException if it can't be read; the message is a sentence that names it
   */
  SavedProject read(Path file) throws IOException;

  /**
   * Writes a file, or replaces it whole.
   *
   * @throws IOException if it can't be written; the message is a sentence that names it, and an old file is as it was
   */
  void write(Path file, SavedProject saved) throws IOException;

  /** Whether a file's name says that it holds weights alone. */
  boolean holdsWeights(Path file);

  /**
   * Reads what a file of weights has for a network, told apart by its content.
   *
   * @param parameters the network's shapes by name, in its order
   * @throws IOException if it can't be read; the message is a sentence that names it
   */
  WeightsOffer weights(Path file, Map<String, Shape> parameters) throws IOException;

  /**
   * Writes the trained weights for other programs, in the format that the file's name ends in.
   *
   * @throws IOException if they can't be written; the message is a sentence that names the file, and an old file is as it was
   */
  void export(Path file, SavedProject saved) throws IOException;
}
