/** Random numbers that equal PyTorch's for the same seed, from generators whose state can be saved and restored. */
@NullMarked
package org.lenetexplorer.random;

import org.jspecify.annotations.NullMarked;
