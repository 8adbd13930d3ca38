/** Zip archives, read without trusting what they promise, and written so that the same content gives the same bytes. */
@NullMarked
package org.lenetexplorer.format.zip;

import org.jspecify.annotations.NullMarked;
