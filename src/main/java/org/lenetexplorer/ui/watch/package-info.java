/** What is kept in sight while stepping: watches, breakpoints, changes and branches. */
@NullMarked
package org.lenetexplorer.ui.watch;

import org.jspecify.annotations.NullMarked;
