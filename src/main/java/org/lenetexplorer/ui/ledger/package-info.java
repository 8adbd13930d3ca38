/** All parameters in a table: value, gradient and change as pictures, and what can be said of each in a few numbers. */
@NullMarked
package org.lenetexplorer.ui.ledger;

import org.jspecify.annotations.NullMarked;
