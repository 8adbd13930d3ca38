package org.lenetexplorer.format.safetensors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.StoredArray;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/** Files put together by hand, and a set of tensors worth writing. */
final class SafetensorsFiles {
  private SafetensorsFiles() {}

  /** A file of this header and so many bytes of data, 0, 1, 2, … */
  static byte[] file(String header, int data) {
    return file(header.getBytes(StandardCharsets.UTF_8), data);
  }

  static byte[] file(byte[] header, int data) {
    ByteBuffer file = ByteBuffer.allocate(8 + header.length + data).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(header.length).put(header);
    for (int i = 0; i < data; i++) {
      file.put((byte) i);
    }
    return file.array();
  }

  static NamedTensors samples() {
    Map<String, StoredArray> arrays = new LinkedHashMap<>();
    arrays.put(
        "conv1.weight",
        StoredArray.of(Tensor.of(Shape.of(2, 1, 2), 1, -0f, Float.NaN, Float.MIN_VALUE)));
    arrays.put("größe \"x\"\n", StoredArray.of(Shape.of(2), Long.MIN_VALUE, Long.MAX_VALUE));
    arrays.put("empty", StoredArray.of(Tensor.zeros(0, 3)));
    arrays.put("loss", StoredArray.of(Tensor.scalar(0.25f)));
    return new NamedTensors(arrays, Map.of("preprocessing", "mean 0.1307 \u2028 \ud83d\ude00"));
  }
}
