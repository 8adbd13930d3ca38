/** Keyframes under a memory budget. */
@NullMarked
package org.lenetexplorer.debugger.history;

import org.jspecify.annotations.NullMarked;
