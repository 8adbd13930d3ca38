/** The session as a program in Python, with the lines marked that do what the present step does. */
@NullMarked
package org.lenetexplorer.ui.code;

import org.jspecify.annotations.NullMarked;
