/** PyTorch's own ways to say what a network is: Python text, read without running it, and written. */
@NullMarked
package org.lenetexplorer.format.torch;

import org.jspecify.annotations.NullMarked;
