package org.lenetexplorer.format.torch.statedict;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.razorvine.pickle.Opcodes;
import org.lenetexplorer.format.StoredArray;
import org.lenetexplorer.tensor.Shape;

/**
 * The pickle of a state dict: an ordered dict of {@code _rebuild_tensor_v2} calls, one storage a tensor. Written instruction by
 * instruction, as the storages are referred to by persistent ids, which stand for no object of ours.
 */
final class StateDictPickle {
  private static final int PROTOCOL = 2;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private StateDictPickle() {}

  static byte[] of(Map<String, StoredArray> arrays) {
    StateDictPickle pickle = new StateDictPickle();
    pickle.write(arrays);
    return pickle.out.toByteArray();
  }

  private void write(Map<String, StoredArray> arrays) {
    out(Opcodes.PROTO);
    out.write(PROTOCOL);
    orderedDict();
    out(Opcodes.MARK);
    int key = 0;
    for (Map.Entry<String, StoredArray> entry : arrays.entrySet()) {
      text(entry.getKey());
      tensor(entry.getValue().shape(), key);
      key++;
    }
    out(Opcodes.SETITEMS);
    out(Opcodes.STOP);
  }

  private void tensor(Shape shape, int key) {
    global("torch._utils", "_rebuild_tensor_v2");
    out(Opcodes.MARK);
    out(Opcodes.MARK);
    text("storage");
    global("torch", "FloatStorage");
    text(Integer.toString(key));
    text("cpu");
    number(shape.size());
    out(Opcodes.TUPLE);
    out(Opcodes.BINPERSID);
    number(0); // offset in the storage
    out(Opcodes.MARK);
    shape.extents().forEach(this::number);
    out(Opcodes.TUPLE);
    strides(shape);
    out(Opcodes.NEWFALSE); // requires_grad
    orderedDict(); // hooks
    out(Opcodes.TUPLE);
    out(Opcodes.REDUCE);
  }

  private void strides(Shape shape) {
    out(Opcodes.MARK);
    for (int i = 0; i < shape.rank(); i++) {
      int stride = 1;
      for (int k = i + 1; k < shape.rank(); k++) {
        stride *= shape.extent(k);
      }
      number(stride);
    }
    out(Opcodes.TUPLE);
  }

  private void orderedDict() {
    global("collections", "OrderedDict");
    out(Opcodes.EMPTY_TUPLE);
    out(Opcodes.REDUCE);
  }

  private void out(short opcode) {
    out.write(opcode);
  }

  private void global(String module, String name) {
    out(Opcodes.GLOBAL);
    out.writeBytes((module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out(Opcodes.BINUNICODE);
    integer(bytes.length);
    out.writeBytes(bytes);
  }

  private void number(int number) {
    out(Opcodes.BININT);
    integer(number);
  }

  private void integer(int number) {
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(number)
        .array());
  }
}
