/** A model in motion: the iteration in its five phases, training over epochs, and evaluation. */
@NullMarked
package org.lenetexplorer.train;

import org.jspecify.annotations.NullMarked;
