/** The number depth: one number, the cells it is made of, and the arithmetic between them. */
@NullMarked
package org.lenetexplorer.ui.formula;

import org.jspecify.annotations.NullMarked;
