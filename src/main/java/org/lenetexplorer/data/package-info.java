/**
 * Samples and batches: images with labels, read from files or drawn by the program itself, what is done to them
 * before the network sees them, and the order in which training takes them.
 */
@NullMarked
package org.lenetexplorer.data;

import org.jspecify.annotations.NullMarked;
