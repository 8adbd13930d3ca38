/** One number: where it comes from, where it goes, and the proof of its gradient. */
@NullMarked
package org.lenetexplorer.ui.origin;

import org.jspecify.annotations.NullMarked;
