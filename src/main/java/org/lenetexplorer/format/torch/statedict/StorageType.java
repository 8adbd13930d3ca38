package org.lenetexplorer.format.torch.statedict;

import java.util.Map;
import java.util.Objects;
import org.lenetexplorer.format.ElementType;

/** PyTorch's names for the storages of its element types. */
final class StorageType {
  private static final Map<String, ElementType> TYPES = Map.of(
      "FloatStorage", ElementType.F32,
      "DoubleStorage", ElementType.F64,
      "HalfStorage", ElementType.F16,
      "BFloat16Storage", ElementType.BF16,
      "LongStorage", ElementType.I64,
      "IntStorage", ElementType.I32,
      "ShortStorage", ElementType.I16,
      "CharStorage", ElementType.I8,
      "ByteStorage", ElementType.U8,
      "BoolStorage", ElementType.BOOL);

  private StorageType() {}

  static boolean isKnown(String name) {
    return TYPES.containsKey(name);
  }

  /** The element type of a storage that is known. */
  static ElementType of(String name) {
    return Objects.requireNonNull(TYPES.get(name));
  }
}
