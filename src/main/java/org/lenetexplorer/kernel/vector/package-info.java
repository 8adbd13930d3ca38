/** The kernels on the Vector API; nothing links to them but the service loader, so that the program runs without them. */
@NullMarked
package org.lenetexplorer.kernel.vector;

import org.jspecify.annotations.NullMarked;
