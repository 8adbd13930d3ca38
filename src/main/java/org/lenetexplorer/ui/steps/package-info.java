/** The operations of an iteration as a list with the present position. */
@NullMarked
package org.lenetexplorer.ui.steps;

import org.jspecify.annotations.NullMarked;
