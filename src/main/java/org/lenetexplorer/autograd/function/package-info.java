/** The differentiable functions, one a file, each with its formula forward and backward, named as PyTorch names its nodes. */
@NullMarked
package org.lenetexplorer.autograd.function;

import org.jspecify.annotations.NullMarked;
