/** Tensors as tables for spreadsheets. */
@NullMarked
package org.lenetexplorer.format.table;

import org.jspecify.annotations.NullMarked;
