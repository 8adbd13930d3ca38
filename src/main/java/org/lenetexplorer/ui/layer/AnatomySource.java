package org.lenetexplorer.ui.layer;

import java.util.concurrent.CompletableFuture;
import org.lenetexplorer.debugger.explain.Anatomy;
import org.lenetexplorer.debugger.explain.Section;

/** Where anatomies come from. */
@FunctionalInterface
interface AnatomySource {
  /**
   * Asks for a section at the debugger's present position, or for the nearest one that there is. The answer may come on any
   * thread; it fails with {@link IllegalArgumentException} if there is none, and the message says why.
   */
  CompletableFuture<Anatomy> ask(Section section);
}
