/** The report of a session: what it says, and its pictures. */
@NullMarked
package org.lenetexplorer.ui.report;

import org.jspecify.annotations.NullMarked;
