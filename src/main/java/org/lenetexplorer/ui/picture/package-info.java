/** Pictures that are made for a file, not for the screen. */
@NullMarked
package org.lenetexplorer.ui.picture;

import org.jspecify.annotations.NullMarked;
