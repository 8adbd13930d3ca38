package org.lenetexplorer.format.torch.statedict;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import net.razorvine.pickle.IObjectConstructor;
import net.razorvine.pickle.Opcodes;
import net.razorvine.pickle.PickleException;
import net.razorvine.pickle.PickleUtils;
import net.razorvine.pickle.Unpickler;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;

/**
 * Reads the pickle of a state dict. A pickle is a program that may name any class of Python and call it; this one knows a
 * handful of names, which become the records here, refuses every other name before anything is done with it, and takes only the
 * instructions that PyTorch writes.
 *
 * @see <a href="https://docs.python.org/3/library/pickletools.html">pickletools, the instructions</a>
 */
final class TensorUnpickler extends Unpickler {
  private static final String STORAGE = "Storage";

  private static final Set<Short> INSTRUCTIONS = Set.of(
      Opcodes.PROTO,
      Opcodes.FRAME,
      Opcodes.STOP,
      Opcodes.MARK,
      Opcodes.NONE,
      Opcodes.NEWTRUE,
      Opcodes.NEWFALSE,
      Opcodes.BININT,
      Opcodes.BININT1,
      Opcodes.BININT2,
      Opcodes.LONG1,
      Opcodes.BINFLOAT,
      Opcodes.BINUNICODE,
      Opcodes.SHORT_BINUNICODE,
      Opcodes.EMPTY_TUPLE,
      Opcodes.TUPLE,
      Opcodes.TUPLE1,
      Opcodes.TUPLE2,
      Opcodes.TUPLE3,
      Opcodes.EMPTY_LIST,
      Opcodes.APPEND,
      Opcodes.APPENDS,
      Opcodes.EMPTY_DICT,
      Opcodes.SETITEM,
      Opcodes.SETITEMS,
      Opcodes.BINPUT,
      Opcodes.LONG_BINPUT,
      Opcodes.MEMOIZE,
      Opcodes.BINGET,
      Opcodes.LONG_BINGET,
      Opcodes.GLOBAL,
      Opcodes.STACK_GLOBAL,
      Opcodes.REDUCE,
      Opcodes.BUILD,
      Opcodes.BINPERSID);

  private final BinaryInput file;

  /** A name of Python that stands for one of the few things that are built here. */
  private record Known(String name, IObjectConstructor maker) implements IObjectConstructor {
    @Override
    public Object construct(Object[] arguments) {
      return maker.construct(arguments);
    }
  }

  /** Where a tensor's numbers are. */
  record Storage(String type, String key, long count) {}

  /** A tensor without its numbers. */
  record Sketch(Storage storage, long offset, Object[] shape, Object[] strides) {}

  private TensorUnpickler(BinaryInput file) {
    this.file = file;
  }

  /**
   * What the pickle holds: of maps, lists, tuples, text, numbers and {@link Sketch}es.
   *
   * @param file names the file in refusals
   * @throws FormatException if it is no pickle, is damaged, or names anything but the known
   */
  static Object read(BinaryInput file, byte[] pickle) throws FormatException {
    TensorUnpickler unpickler = new TensorUnpickler(file);
    try {
      return unpickler.load(new ByteArrayInputStream(pickle));
    } catch (Refused e) {
      throw e.refusal;
    } catch (IOException
        | RuntimeException
        | StackOverflowError e) { // the library trusts its input
      FormatException refusal = file.refusal(
          "pickle", "instructions that make no sense", "a state dict as PyTorch writes");
      refusal.initCause(e);
      throw refusal;
    } finally {
      unpickler.close();
    }
  }

  /** Carries a refusal out of the library, which lets only its own exceptions through. */
  private static final class Refused extends PickleException {
    private static final long serialVersionUID = 1;
    private final FormatException refusal;

    Refused(FormatException refusal) {
      super(refusal.getMessage());
      this.refusal = refusal;
    }
  }

  private Refused refused(String found, String wanted) {
    return new Refused(file.refusal("pickle", found, wanted));
  }

  @Override
  protected Object dispatch(short key) throws IOException {
    if (!INSTRUCTIONS.contains(key)) {
      throw refused("the instruction 0x%02x".formatted(key), "those that a state dict needs");
    }
    if (key == Opcodes.GLOBAL) {
      stack.add(known(PickleUtils.readline(input) + "." + PickleUtils.readline(input)));
    } else if (key == Opcodes.STACK_GLOBAL) {
      Object name = stack.pop();
      stack.add(known(stack.pop() + "." + name));
    } else if (key == Opcodes.REDUCE) {
      Object arguments = stack.pop();
      stack.add(made(stack.pop(), arguments));
    } else if (key == Opcodes.BUILD) {
      stack.pop(); // what an ordered dict carries besides its items; not needed
    } else if (key == Opcodes.BINUNICODE) {
      stack.add(text());
    } else {
      return super.dispatch(key);
    }
    return NO_RETURN_VALUE;
  }

  private String text() throws IOException {
    byte[] length = PickleUtils.readbytes(input, Integer.BYTES);
    int count = PickleUtils.bytes_to_integer(length);
    if (count < 0 || count > input.available()) {
      throw refused(
          "a text of " + Integer.toUnsignedString(count) + " bytes", "no more than there are");
    }
    return new String(PickleUtils.readbytes(input, count), java.nio.charset.StandardCharsets.UTF_8);
  }

  private Object made(Object called, Object arguments) {
    if (called instanceof Known known && arguments instanceof Object[] given) {
      return known.construct(given);
    }
    throw refused("a call of what is no class", "tensors and dictionaries only");
  }

  private Known known(String name) {
    return switch (name) {
      case "collections.OrderedDict" -> new Known(name, TensorUnpickler::dictionary);
      case "torch._utils._rebuild_tensor_v2" -> new Known(name, TensorUnpickler::tensor);
      case "torch._utils._rebuild_parameter" -> new Known(name, arguments -> arguments[0]);
      case "torch.Size" -> new Known(name, arguments -> arguments[0]);
      default -> {
        if (name.startsWith("torch.")
            && name.endsWith(STORAGE)
            && StorageType.isKnown(name.substring("torch.".length()))) {
          yield new Known(name, arguments -> arguments);
        }
        throw refused("the name " + name, "tensors and dictionaries only; nothing was run");
      }
    };
  }

  private static Object dictionary(Object[] arguments) {
    Map<Object, Object> made = new LinkedHashMap<>();
    if (arguments.length == 1 && arguments[0] instanceof ArrayList<?> items) {
      for (Object item : items) {
        Object[] pair = item instanceof ArrayList<?> list ? list.toArray() : (Object[]) item;
        made.put(pair[0], pair[1]);
      }
    }
    return made;
  }

  private static Object tensor(Object[] arguments) {
    return new Sketch(
        (Storage) arguments[0],
        ((Number) arguments[1]).longValue(),
        (Object[]) arguments[2],
        (Object[]) arguments[3]);
  }

  /** PyTorch's reference to a storage: {@code ('storage', torch.FloatStorage, '0', 'cpu', 150)}. */
  @Override
  protected Object persistentLoad(Object id) {
    Object[] parts = (Object[]) id;
    String name = ((Known) parts[1]).name();
    return new Storage(
        name.substring(name.lastIndexOf('.') + 1),
        (String) parts[2],
        ((Number) parts[4]).longValue());
  }
}
