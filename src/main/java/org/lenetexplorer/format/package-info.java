/** Files in and out: what all formats share, from refusing a file in one sentence to replacing one whole. */
@NullMarked
package org.lenetexplorer.format;

import org.jspecify.annotations.NullMarked;
