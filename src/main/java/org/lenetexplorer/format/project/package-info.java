/** Project files, both ways: a zip of the network, its weights, and where the session stood. */
@NullMarked
package org.lenetexplorer.format.project;

import org.jspecify.annotations.NullMarked;
