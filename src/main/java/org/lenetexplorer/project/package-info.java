/** The document that a student works on, as one immutable value, and the history of its edits. */
@NullMarked
package org.lenetexplorer.project;

import org.jspecify.annotations.NullMarked;
