/**
 * PyTorch's own files of weights: a zip with a pickle of names and shapes, and the numbers of each tensor beside it. This is the
 * one place where a pickle is read, and it builds tensors and dictionaries only.
 */
@NullMarked
package org.lenetexplorer.format.torch.statedict;

import org.jspecify.annotations.NullMarked;
