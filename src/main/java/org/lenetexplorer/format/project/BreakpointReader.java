package org.lenetexplorer.format.project;

import java.io.IOException;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.JsonCursor;
import org.lenetexplorer.project.Breakpoint;

/** Reads a breakpoint: an object, or the one text that it was in version 1. */
final class BreakpointReader {
  private final JsonCursor json;
  private String node = "";
  private String condition = "";
  private boolean enabled;
  private int hitCount;
  private boolean logOnly;
  private boolean once;

  private BreakpointReader(JsonCursor json) {
    this.json = json;
  }

  /**
   * Reads a breakpoint at the cursor.
   *
   * @throws FormatException if it is anything else, or says neither where nor when to stop
   */
  static Breakpoint read(JsonCursor json, String place) throws IOException {
    try {
      return json.atString()
          ? Breakpoint.of(json.string(place))
          : new BreakpointReader(json).whole(place);
    } catch (IllegalArgumentException e) {
      throw json.fault(place, String.valueOf(e.getMessage()), "");
    }
  }

  private Breakpoint whole(String place) throws IOException {
    new Fields(json, place)
        .field("node", at -> node = json.string(at))
        .field("condition", at -> condition = json.string(at))
        .field("enabled", at -> enabled = json.flag(at))
        .field("hit_count", at -> hitCount = (int) json.count(at, 1, Integer.MAX_VALUE))
        .field("log_only", at -> logOnly = json.flag(at))
        .field("once", at -> once = json.flag(at))
        .read();
    return new Breakpoint(node, condition, enabled, hitCount, logOnly, once);
  }
}
