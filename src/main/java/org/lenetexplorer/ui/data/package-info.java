/** Where images come from: the drawing pad, pictures and data sets. */
@NullMarked
package org.lenetexplorer.ui.data;

import org.jspecify.annotations.NullMarked;
