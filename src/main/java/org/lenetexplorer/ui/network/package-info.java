/** The chain of layers on one line with live maps, shapes on the edges and the way that values or gradients flow. */
@NullMarked
package org.lenetexplorer.ui.network;

import org.jspecify.annotations.NullMarked;
