/** Update rules with PyTorch's formulas and defaults, their memory, and schedules of the learning rate. */
@NullMarked
package org.lenetexplorer.optim;

import org.jspecify.annotations.NullMarked;
