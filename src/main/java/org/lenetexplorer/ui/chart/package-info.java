/** Charts of a training: losses, tests, updates, distributions, and what is taken for what. The only package that uses JFreeChart. */
@NullMarked
package org.lenetexplorer.ui.chart;

import org.jspecify.annotations.NullMarked;
