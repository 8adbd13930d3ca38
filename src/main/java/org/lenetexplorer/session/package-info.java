/**
 * The running session: one engine thread owns all that changes, everyone else sends it commands and sees immutable
 * snapshots.
 */
@NullMarked
package org.lenetexplorer.session;

import org.jspecify.annotations.NullMarked;
