package org.lenetexplorer.format.project;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.JsonCursor;
import org.lenetexplorer.project.Breakpoint;
import org.lenetexplorer.project.SavedProject;

/**
 * Reads {@code session.json}. Every key has to be there but those that came with version 2, and no other.
 *
 * @see SessionWriter
 */
final class SessionReader {
  /** Going on there draws one order of the images for each epoch passed, which takes a while. */
  private static final long MOST_ITERATIONS = 1_000_000_000;

  static final String FORMAT = "lenet-explorer/session";
  static final int VERSION = 2;

  private static final int OLDEST = 1;

  private final JsonCursor json;
  private final TrainingReader training;
  private final List<Breakpoint> breakpoints = new ArrayList<>();
  private final List<String> watches = new ArrayList<>();
  private final Map<String, String> view = new LinkedHashMap<>();
  private long iteration;
  private int image;
  private String step = "";

  private SessionReader(JsonCursor json) {
    this.json = json;
    training = new TrainingReader(json);
  }

  /**
   * Reads a session from here to the end of the input.
   *
   * @throws FormatException if it is anything else, or written by a newer version
   * @throws IOException if the disk fails
   */
  static SavedSession read(BinaryInput input) throws IOException {
    byte[] text = input.take(input.remaining(), "session");
    SessionReader reader = new SessionReader(new JsonCursor(input, "session", text));
    reader.json.document(reader::whole);
    return new SavedSession(
        reader.training.finished(),
        reader.iteration,
        reader.image,
        reader.step,
        reader.breakpoints,
        reader.watches,
        reader.view);
  }

  private void whole() throws IOException {
    new Fields(json, "")
        .field("format", this::format)
        .field("version", place -> json.version(place, OLDEST, VERSION))
        .field("training", training::read)
        .field("position", this::position)
        .field("breakpoints", this::breakpoints)
        .field("watches", this::watches)
        .field(
            "view",
            place -> json.object(place, key -> view.put(key, json.string(place + "." + key))))
        .read();
  }

  private void format(String place) throws IOException {
    String found = json.string(place);
    if (!found.equals(FORMAT)) {
      throw json.refusal(place, "'" + found + "'", "'" + FORMAT + "'");
    }
  }

  private void position(String place) throws IOException {
    new Fields(json, place)
        .field("iteration", at -> iteration = json.count(at, 0, MOST_ITERATIONS))
        .field("image", at -> image = (int) json.count(at, SavedProject.NEXT, Integer.MAX_VALUE))
        .optional("step", at -> step = json.string(at))
        .read();
    String wanted = "iteration " + iteration;
    if (!step.isEmpty() && !step.equals(wanted) && !step.startsWith(wanted + " ")) {
      throw json.refusal(place + ".step", "'" + step + "'", "a step of " + wanted);
    }
  }

  private void breakpoints(String place) throws IOException {
    json.array(
        place,
        () -> breakpoints.add(BreakpointReader.read(json, place + "[" + breakpoints.size() + "]")));
  }

  private void watches(String place) throws IOException {
    json.array(place, () -> watches.add(json.string(place + "[" + watches.size() + "]")));
  }
}
