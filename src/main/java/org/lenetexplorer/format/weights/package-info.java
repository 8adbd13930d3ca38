/** Weights of a model out of a file of any format, told apart by content, and back into one. */
@NullMarked
package org.lenetexplorer.format.weights;

import org.jspecify.annotations.NullMarked;
