/**
 * The step debugger: a cursor in the tree of steps that goes forward and back, exactly. It owns no thread and knows no
 * front end. What it needs of its subpackages (history, conditions) it names as interfaces here.
 */
@NullMarked
package org.lenetexplorer.debugger;

import org.jspecify.annotations.NullMarked;
