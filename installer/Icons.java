import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the program's icon for Windows and macOS of its pictures: {@code java installer/Icons.java assets/icon FOLDER}
 * writes {@code lenet-explorer.ico} and {@code lenet-explorer.icns}. Both hold PNG files as they are.
 */
final class Icons {
  /** Sides in pixels; an .ico has a byte for each, in which 0 stands for 256. */
  private static final int[] WINDOWS = {16, 24, 32, 48, 64, 128, 256};

  private static final int ICO_HEADER = 6; // bytes
  private static final int ICO_ENTRY = 16; // bytes

  private Icons() {}

  public static void main(String[] arguments) throws IOException {
    Path pictures = Path.of(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    Files.write(folder.resolve("lenet-explorer.ico"), ico(pictures));
    Files.write(folder.resolve("lenet-explorer.icns"), icns(pictures));
  }

  private static byte[] png(Path pictures, int side) throws IOException {
    return Files.readAllBytes(pictures.resolve("lenet-explorer-" + side + ".png"));
  }

  /** A directory with a fixed entry for each picture, then the pictures; numbers have their lowest byte first. */
  private static byte[] ico(Path pictures) throws IOException {
    ByteArrayOutputStream images = new ByteArrayOutputStream();
    int begin = ICO_HEADER + ICO_ENTRY * WINDOWS.length;
    ByteBuffer directory = ByteBuffer.allocate(begin).order(ByteOrder.LITTLE_ENDIAN);
    directory.putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS.length);
    for (int side : WINDOWS) {
      byte[] png = png(pictures, side);
      directory.put((byte) side).put((byte) side).putShort((short) 0); // no palette
      directory.putShort((short) 1).putShort((short) 32); // planes, bits of a pixel
      directory.putInt(png.length).putInt(begin + images.size());
      images.write(png);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(directory.array());
    images.writeTo(file);
    return file.toByteArray();
  }

  /**
   * Pictures under the codes for their sides, on usual and on fine screens. There are none of the codes for 16 and 32 pixels
   * on usual screens, under which some versions of macOS read no PNG; it makes these smaller from the others.
   */
  private static byte[] icns(Path pictures) throws IOException {
    Map<String, Integer> sides = new LinkedHashMap<>();
    sides.put("ic11", 32); // 16 on a fine screen
    sides.put("ic12", 64); // 32 on a fine screen
    sides.put("ic07", 128);
    sides.put("ic13", 256); // 128 on a fine screen
    sides.put("ic08", 256);
    sides.put("ic14", 512); // 256 on a fine screen
    sides.put("ic09", 512);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    for (Map.Entry<String, Integer> side : sides.entrySet()) {
      chunk(out, side.getKey(), png(pictures, side.getValue()));
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    chunk(new DataOutputStream(file), "icns", body.toByteArray());
    return file.toByteArray();
  }

  /** A code of four letters, the length with these eight bytes, and the content. */
  private static void chunk(DataOutputStream out, String code, byte[] content) throws IOException {
    out.write(code.getBytes(StandardCharsets.US_ASCII));
    out.writeInt(8 + content.length);
    out.write(content);
  }
}
