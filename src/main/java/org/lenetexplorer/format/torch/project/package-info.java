/** A network as a project of PyTorch that runs without this program. */
@NullMarked
package org.lenetexplorer.format.torch.project;

import org.jspecify.annotations.NullMarked;
