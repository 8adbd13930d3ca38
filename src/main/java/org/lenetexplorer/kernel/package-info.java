/**
 * Arithmetic on flat float32 arrays behind one interface, and the worker pool that shares it out. {@link
 * org.lenetexplorer.kernel.PlainKernels} is the reference: ordinary loops, in the form that the JIT compiler turns into
 * vector instructions.
 */
@NullMarked
package org.lenetexplorer.kernel;

import org.jspecify.annotations.NullMarked;
