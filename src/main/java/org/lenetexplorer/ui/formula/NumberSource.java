package org.lenetexplorer.ui.formula;

import java.util.concurrent.CompletableFuture;
import org.lenetexplorer.session.Inquiry;

/** Where sheets come from: the engine, or a debugger of a test. */
@FunctionalInterface
interface NumberSource {
  /** Asks something; the answer may come on any thread. */
  <A> CompletableFuture<A> ask(Inquiry<A> inquiry);
}
