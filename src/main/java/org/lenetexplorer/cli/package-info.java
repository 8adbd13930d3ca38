/** The command line: one class a command, without logic of its own. */
@NullMarked
package org.lenetexplorer.cli;

import org.jspecify.annotations.NullMarked;
