package org.lenetexplorer.ui.model;

import java.util.Map;
import org.lenetexplorer.project.Project;

/** What comes of a change that someone wants to make. */
public sealed interface Outcome {
  /**
   * It can be made.
   *
   * @param name what the history calls it, {@code Set conv1 kernel_size 3×3}
   * @param project the project after it
   * @param renamed layers with another name than before: the name now to the name before
   */
  record Accepted(String name, Project project, Map<String, String> renamed) implements Outcome {}

  /**
   * It can't.
   *
   * @param sentence why
   */
  record Refused(String sentence) implements Outcome {}
}
