/** The program's entry: puts the parts together and decides between window and terminal. */
@NullMarked
package org.lenetexplorer.app;

import org.jspecify.annotations.NullMarked;
