/** Questions to the user: which file, and whether to save. */
@NullMarked
package org.lenetexplorer.ui.dialog;

import org.jspecify.annotations.NullMarked;
