/**
 * Where a number comes from: the arithmetic of one element of any tensor, forward, backward and in the update, as a sum of
 * terms whose operands are elements that can be explained in turn; and the proof of a gradient by finite differences.
 */
@NullMarked
package org.lenetexplorer.debugger.explain;

import org.jspecify.annotations.NullMarked;
