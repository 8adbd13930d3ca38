/**
 * Layers as values, networks as chains of them, and what follows from that alone: shapes, parameter counts, initial
 * weights. No weights and no arithmetic are kept here.
 */
@NullMarked
package org.lenetexplorer.nn;

import org.jspecify.annotations.NullMarked;
