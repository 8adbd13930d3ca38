/** Reports to be read in a browser: one file of HTML with everything in it. */
@NullMarked
package org.lenetexplorer.format.report;

import org.jspecify.annotations.NullMarked;
