package org.lenetexplorer.ui.origin;

import java.util.concurrent.CompletableFuture;
import org.lenetexplorer.session.Inquiry;

/** Who can be asked about the session: the engine. */
@FunctionalInterface
interface Questions {
  /**
   * Asks something; the answer comes later, on another thread.
   *
   * @see org.lenetexplorer.session.Engine#ask
   */
  <A> CompletableFuture<A> ask(Inquiry<A> inquiry);
}
