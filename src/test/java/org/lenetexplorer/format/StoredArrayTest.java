package org.lenetexplorer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

class StoredArrayTest {
  private static StoredArray of(ElementType type, int... bytes) {
    byte[] data = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      data[i] = (byte) bytes[i];
    }
    return StoredArray.ofBytes(type, Shape.of(bytes.length / type.width()), data);
  }

  @Test
  void tensorComesBackBitForBit() {
    Tensor tensor = Tensor.of(
        Shape.of(2, 3), 1.5f, -0f, Float.NaN, Float.MIN_VALUE, Float.NEGATIVE_INFINITY, 7);

    assertThat(StoredArray.of(tensor).toTensor().bitwiseEquals(tensor)).isTrue();
  }

  @Test
  void viewIsStoredWithoutItsSurroundings() {
    Tensor rows = Tensor.of(Shape.of(3, 2), 0, 1, 2, 3, 4, 5);

    assertThat(StoredArray.of(rows.slice(1)).toTensor().toArray()).containsExactly(2, 3);
  }

  @Test
  void laterChangesOfTheTensorAreNotSeen() {
    Tensor tensor = Tensor.of(Shape.of(1), 1);
    StoredArray array = StoredArray.of(tensor);

    tensor.fill(2);

    assertThat(array.toTensor().item()).isEqualTo(1);
  }

  @Test
  void longsComeBackExactly() {
    long[] values = {Long.MIN_VALUE, -1, 0, (1L << 53) + 1, Long.MAX_VALUE};
    StoredArray array = StoredArray.of(Shape.of(5), values);

    assertThat(array.type()).isEqualTo(ElementType.I64);
    assertThat(array.toLongs()).containsExactly(values);
  }

  @Test
  void everyIntegerTypeIsReadWithItsSign() {
    assertThat(of(ElementType.I32, 0xfe, 0xff, 0xff, 0xff).toLongs()).containsExactly(-2);
    assertThat(of(ElementType.U32, 0xfe, 0xff, 0xff, 0xff).toLongs()).containsExactly(4294967294L);
    assertThat(of(ElementType.I16, 0xfe, 0xff).toLongs()).containsExactly(-2);
    assertThat(of(ElementType.U16, 0xfe, 0xff).toLongs()).containsExactly(65534);
    assertThat(of(ElementType.I8, 0xfe).toLongs()).containsExactly(-2);
    assertThat(of(ElementType.U8, 0xfe).toLongs()).containsExactly(254);
    assertThat(of(ElementType.BOOL, 0, 1, 2).toLongs()).containsExactly(0, 1, 1);
    assertThat(of(ElementType.U8, 0, 255).toTensor().toArray()).containsExactly(0, 255);
  }

  @Test
  void everyHalfIsExact() {
    byte[] bytes = new byte[2 << 16];
    ByteBuffer halves = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 1 << 16; i++) {
      halves.putShort((short) i);
    }
    Tensor tensor =
        StoredArray.ofBytes(ElementType.F16, Shape.of(1 << 16), bytes).toTensor();

    for (int i = 0; i < 1 << 16; i++) {
      assertThat(Float.floatToIntBits(tensor.at(i)))
          .as("half %04x", i)
          .isEqualTo(Float.floatToIntBits(half(i)));
    }
  }

  /** The definition: (−1)ˢ · 2ᵉ⁻¹⁵ · (1 + f/1024), subnormal for e = 0, infinite or no number for e = 31. */
  private static float half(int bits) {
    double sign = bits < 0x8000 ? 1.0 : -1.0;
    int exponent = bits / 1024 % 32;
    double fraction = bits % 1024 / 1024.0;
    if (exponent == 31) {
      return fraction == 0 ? (float) (sign / 0.0) : Float.NaN;
    }
    double value =
        exponent == 0 ? Math.pow(2, -14) * fraction : Math.pow(2, exponent - 15) * (1 + fraction);
    return (float) (sign * value);
  }

  @Test
  void brainFloatsAreExactAndDoublesRounded() {
    assertThat(of(ElementType.BF16, 0x80, 0xbf).toTensor().item()).isEqualTo(-1f);
    byte[] third =
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(1 / 3.0).array();
    assertThat(
            StoredArray.ofBytes(ElementType.F64, Shape.SCALAR, third).toTensor().item())
        .isEqualTo(1 / 3f);
  }

  @Test
  void floatsAreNotGivenAsWholeNumbers() {
    assertThatThrownBy(() -> StoredArray.of(Tensor.scalar(1)).toLongs())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("whole numbers wanted, the array is F32 []");
  }

  @Test
  void bytesThatDoNotFillTheShapeAreRefused() {
    assertThatThrownBy(() -> StoredArray.ofBytes(ElementType.I64, Shape.of(2), new byte[15]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("15 bytes do not fill I64 [2]");
  }

  @Test
  void bytesAreWrittenLittleEndian() throws IOException {
    var out = new ByteArrayOutputStream();

    StoredArray.of(Tensor.scalar(1)).writeTo(out);

    assertThat(out.toByteArray()).containsExactly(0, 0, 0x80, 0x3f);
  }

  @Test
  void equalityIsTypeShapeAndBytes() {
    StoredArray array = of(ElementType.U8, 1, 2);

    assertThat(array)
        .isEqualTo(of(ElementType.U8, 1, 2))
        .hasSameHashCodeAs(of(ElementType.U8, 1, 2));
    assertThat(array).isNotEqualTo(of(ElementType.I8, 1, 2)).isNotEqualTo(of(ElementType.U8, 1, 3));
  }
}
