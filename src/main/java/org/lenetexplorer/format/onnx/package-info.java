/** Networks with their weights as ONNX models. */
@NullMarked
package org.lenetexplorer.format.onnx;

import org.jspecify.annotations.NullMarked;
