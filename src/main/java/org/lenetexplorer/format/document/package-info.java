/** Files that a document can be opened from and saved to, whichever format they have. */
@NullMarked
package org.lenetexplorer.format.document;

import org.jspecify.annotations.NullMarked;
