/**
 * Data sets from the net: files whose lengths and sums are known beforehand, fetched from the first of several mirrors that
 * gives them, in pieces if need be.
 */
@NullMarked
package org.lenetexplorer.data.download;

import org.jspecify.annotations.NullMarked;
