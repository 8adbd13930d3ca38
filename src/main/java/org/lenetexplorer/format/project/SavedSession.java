package org.lenetexplorer.format.project;

import java.util.List;
import java.util.Map;
import org.lenetexplorer.project.Breakpoint;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.project.Training;

/** All of a saved project but network and weights; the parts are those of {@link SavedProject}. */
record SavedSession(
    Training training,
    long iteration,
    int image,
    String position,
    List<Breakpoint> breakpoints,
    List<String> watches,
    Map<String, String> view) {
  static SavedSession of(SavedProject saved) {
    return new SavedSession(
        saved.project().training(),
        saved.iteration(),
        saved.image(),
        saved.position(),
        saved.project().breakpoints(),
        saved.project().watches(),
        saved.view());
  }
}
