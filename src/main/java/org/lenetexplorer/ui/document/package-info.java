/** The document in the window: opening, saving, recent files, recovery after a crash, pictures and copies. */
@NullMarked
package org.lenetexplorer.ui.document;

import org.jspecify.annotations.NullMarked;
