/**
 * Expressions over tensors, the watches that follow them and the breakpoints that stop on them. An expression is parsed into a
 * tree and read from that tree; no text is ever run as code.
 *
 * <p>Conditions look at two neighbouring positions, the earlier and the later one, and stop at the later. Going forward and going
 * back ask about the same pairs and so stop at the same places.
 */
@NullMarked
package org.lenetexplorer.debugger.watch;

import org.jspecify.annotations.NullMarked;
