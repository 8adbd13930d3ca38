package org.lenetexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.format.weights.WeightsFile;
import org.lenetexplorer.train.Model;

/** Weights as they are saved: with the network's name and the preprocessing they were trained on. */
final class SavedWeights {
  private SavedWeights() {}

  static void write(Path file, Model model, Preprocessing preprocessing) throws IOException {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("network", model.network().name());
    metadata.putAll(preprocessing.toMap());
    WeightsFile.write(file, model.parameters(), metadata);
  }
}
