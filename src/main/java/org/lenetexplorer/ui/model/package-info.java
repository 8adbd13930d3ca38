/** What the screen says: a snapshot and the learner's choices turned into strings, states and enablement, without Swing. */
@NullMarked
package org.lenetexplorer.ui.model;

import org.jspecify.annotations.NullMarked;
