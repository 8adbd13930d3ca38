/** Commands as data, and the actions that menu, toolbar, palette and keys are made of. */
@NullMarked
package org.lenetexplorer.ui.action;

import org.jspecify.annotations.NullMarked;
