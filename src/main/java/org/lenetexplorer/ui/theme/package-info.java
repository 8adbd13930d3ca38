/** The look: light and dark, fonts, the colours by their meaning, the scales of signed values, icons. */
@NullMarked
package org.lenetexplorer.ui.theme;

import org.jspecify.annotations.NullMarked;
