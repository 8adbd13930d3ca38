/**
 * Reverse-mode differentiation over tensors. A {@link org.lenetexplorer.autograd.Graph} is built once by applying functions
 * to variables and then run again and again, forward and backward, whole or one operation at a time.
 */
@NullMarked
package org.lenetexplorer.autograd;

import org.jspecify.annotations.NullMarked;
