/** NumPy's {@code .npy} format, both ways: one array behind a header written as a Python dict. */
@NullMarked
package org.lenetexplorer.format.numpy;

import org.jspecify.annotations.NullMarked;
