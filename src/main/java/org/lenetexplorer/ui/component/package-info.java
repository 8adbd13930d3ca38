/** Parts that draw tensors: heat maps, strips, bars, legends, chips. They know neither network nor session. */
@NullMarked
package org.lenetexplorer.ui.component;

import org.jspecify.annotations.NullMarked;
