/** The selected layer in detail: arguments, shapes, kernels with gradient and change, a map in large. */
@NullMarked
package org.lenetexplorer.ui.inspector;

import org.jspecify.annotations.NullMarked;
