/** One map of a layer laid open: its inputs, what each contributes, what is added, the result; forward and backward. */
@org.jspecify.annotations.NullMarked
package org.lenetexplorer.ui.layer;
