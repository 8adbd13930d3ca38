/** How the network is trained, as fields: input, target, loss and optimiser, each in PyTorch's words. */
@NullMarked
package org.lenetexplorer.ui.training;

import org.jspecify.annotations.NullMarked;
