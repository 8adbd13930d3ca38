package org.lenetexplorer.format;

import java.nio.ByteBuffer;

/**
 * How a file stores one number. The names are those of safetensors; each format maps its own to these. Widths are in
 * bytes.
 *
 * @see <a href="https://github.com/huggingface/safetensors#format">safetensors, format</a>
 */
public enum ElementType {
  /** IEEE 754 binary64. */
  F64(8, false),
  /** IEEE 754 binary32, the type of a tensor. */
  F32(4, false),
  /** IEEE 754 binary16: 1 sign, 5 exponent and 10 fraction bits. */
  F16(2, false),
  /** The upper half of a binary32. */
  BF16(2, false),
  /** Signed, 64 bits: class numbers. */
  I64(8, true),
  /** Signed, 32 bits. */
  I32(4, true),
  /** Signed, 16 bits. */
  I16(2, true),
  /** Signed, 8 bits. */
  I8(1, true),
  /** Unsigned, 32 bits. */
  U32(4, true),
  /** Unsigned, 16 bits. */
  U16(2, true),
  /** Unsigned, 8 bits: grey levels. */
  U8(1, true),
  /** A byte that is 0 for false and anything else for true; counts as the integers 0 and 1. */
  BOOL(1, true);

  private final int width;
  private final boolean integer;

  ElementType(int width, boolean integer) {
    this.width = width;
    this.integer = integer;
  }

  /** Bytes an element takes. */
  public int width() {
    return width;
  }

  /** Whether every value is a whole number that fits a {@code long}. */
  public boolean isInteger() {
    return integer;
  }

  /** The element as float32: exact for F32, F16, BF16 and integers up to 2²⁴, else the nearest. */
  float floatAt(ByteBuffer data, int element) {
    int at = element * width;
    return switch (this) {
      case F64 -> (float) data.getDouble(at);
      case F32 -> data.getFloat(at);
      case F16 -> half(data.getShort(at));
      case BF16 -> Float.intBitsToFloat(data.getShort(at) << 16);
      default -> (float) longAt(data, element);
    };
  }

  /** The element of an integer type, exact. */
  long longAt(ByteBuffer data, int element) {
    int at = element * width;
    return switch (this) {
      case I64 -> data.getLong(at);
      case I32 -> data.getInt(at);
      case I16 -> data.getShort(at);
      case I8 -> data.get(at);
      case U32 -> Integer.toUnsignedLong(data.getInt(at));
      case U16 -> Short.toUnsignedLong(data.getShort(at));
      case U8 -> Byte.toUnsignedLong(data.get(at));
      case BOOL -> data.get(at) == 0 ? 0 : 1;
      default -> throw new IllegalStateException(this + " is no integer type");
    };
  }

  private static float half(short bits) {
    int sign = (bits & 0x8000) << 16;
    int exponent = (bits >> 10) & 0x1f;
    int fraction = bits & 0x3ff;
    return switch (exponent) {
      case 0 -> Math.copySign(fraction * 0x1p-24f, bits);
      case 0x1f -> Float.intBitsToFloat(sign | 0x7f800000 | fraction << 13);
      default -> Float.intBitsToFloat(sign | (exponent + 127 - 15) << 23 | fraction << 13);
    };
  }
}
