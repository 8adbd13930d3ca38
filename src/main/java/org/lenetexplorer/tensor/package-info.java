/** Dense float32 tensors, row-major, images in NCHW order: shapes and views on flat arrays, without arithmetic. */
@NullMarked
package org.lenetexplorer.tensor;

import org.jspecify.annotations.NullMarked;
