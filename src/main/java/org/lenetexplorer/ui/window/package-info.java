/** The main window: frame, bars, and the panels put together. */
@NullMarked
package org.lenetexplorer.ui.window;

import org.jspecify.annotations.NullMarked;
