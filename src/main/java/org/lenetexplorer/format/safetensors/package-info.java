/** The safetensors format, both ways: a JSON header and the tensors' bytes behind it. */
@NullMarked
package org.lenetexplorer.format.safetensors;

import org.jspecify.annotations.NullMarked;
