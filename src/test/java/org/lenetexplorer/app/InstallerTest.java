package org.lenetexplorer.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code installer/build} does on systems other than Linux, as far as it can be seen elsewhere: its icons are read back,
 * and the script runs with another system's {@code uname} and a {@code jpackage} that keeps what it is told.
 */
@Timeout(120)
class InstallerTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin").toString();

  @TempDir
  Path folder;

  @Test
  void anIcoHoldsEveryPicture() throws Exception {
    makeIcons();
    ByteBuffer ico = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("lenet-explorer.ico")))
        .order(ByteOrder.LITTLE_ENDIAN);

    assertThat(new int[] {ico.getShort(), ico.getShort()}).containsExactly(0, 1);
    int count = ico.getShort();
    List<Integer> sides = new ArrayList<>();
    int end = 6 + 16 * count;
    for (int i = 0; i < count; i++) {
      int side = ico.get(6 + 16 * i) == 0 ? 256 : Byte.toUnsignedInt(ico.get(6 + 16 * i));
      int length = ico.getInt(6 + 16 * i + 8);
      assertThat(ico.getInt(6 + 16 * i + 12)).as("one after the other").isEqualTo(end);
      assertPicture(ico.array(), end, length, side);
      sides.add(side);
      end += length;
    }
    assertThat(sides).containsExactly(16, 24, 32, 48, 64, 128, 256);
    assertThat(end).isEqualTo(ico.capacity());
  }

  @Test
  void anIcnsHoldsAPictureUnderEachCode() throws Exception {
    makeIcons();
    ByteBuffer icns = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("lenet-explorer.icns")));

    assertThat(code(icns)).isEqualTo("icns");
    assertThat(icns.getInt()).isEqualTo(icns.capacity());
    List<String> found = new ArrayList<>();
    while (icns.hasRemaining()) {
      String code = code(icns);
      int length = icns.getInt() - 8;
      int side = ImageIO.read(new ByteArrayInputStream(icns.array(), icns.position(), length))
          .getWidth();
      assertPicture(icns.array(), icns.position(), length, side);
      icns.position(icns.position() + length);
      found.add(code + " " + side);
    }
    assertThat(found)
        .containsExactly(
            "ic11 32", "ic12 64", "ic07 128", "ic13 256", "ic08 256", "ic14 512", "ic09 512");
  }

  private void makeIcons() throws Exception {
    run(
        Path.of("."),
        JAVA,
        Path.of(JAVA, "java").toString(),
        "installer/Icons.java",
        "assets/icon",
        folder.toString());
  }

  private static String code(ByteBuffer icns) {
    byte[] code = new byte[4];
    icns.get(code);
    return new String(code, US_ASCII);
  }

  private static void assertPicture(byte[] file, int offset, int length, int side)
      throws IOException {
    Path known = Path.of("assets/icon/lenet-explorer-" + side + ".png");
    BufferedImage expected = ImageIO.read(known.toFile());
    BufferedImage actual = ImageIO.read(new ByteArrayInputStream(file, offset, length));

    assertThat(actual.getWidth()).isEqualTo(side);
    assertThat(actual.getRGB(0, 0, side, side, null, 0, side))
        .isEqualTo(expected.getRGB(0, 0, side, side, null, 0, side));
  }

  @Test
  void windowsGetsAnMsiWithMenuFileTypeAndATerminalsLauncher() throws Exception {
    List<String> told = toldOn("MINGW64_NT-10.0-22631");

    assertThat(told)
        .containsSequence("--type", "msi")
        .containsSequence("--app-version", "0.1.0")
        .containsSequence("--add-modules", "java.base,java.desktop,jdk.accessibility,jdk.crypto.ec")
        .containsSequence("--license-file", "LICENSE")
        .contains("--win-menu", "--win-shortcut", "--win-per-user-install")
        .contains("lenet-explorer=installer/windows/console.properties")
        .contains(
            "extension=lenet", "icon=target/installer/icons/lenet-explorer.ico", "icon there");
    assertThat(folder.resolve("target/installer"))
        .isDirectoryContaining("glob:**/lenet-explorer-0.1.0-windows.msi");
  }

  @Test
  void macOsGetsADmgWithAVersionThatItTakes() throws Exception {
    List<String> told = toldOn("Darwin");

    assertThat(told)
        .containsSequence("--type", "dmg")
        .containsSequence("--name", "LeNet Explorer", "--app-version", "1.1.0")
        .containsSequence("--mac-package-name", "LeNet Explorer")
        .contains(
            "extension=lenet", "icon=target/installer/icons/lenet-explorer.icns", "icon there");
    assertThat(folder.resolve("target/installer"))
        .isDirectoryContaining("glob:**/lenet-explorer-0.1.0-macos.dmg");
  }

  /** The arguments for jpackage, a line each, and the lines of the file type's description. */
  private List<String> toldOn(String system) throws Exception {
    assumeFalse(File.separatorChar == '\\', "the stand-ins are scripts of a POSIX system");
    for (String source : List.of("installer", "assets/icon")) {
      copy(Path.of(source));
    }
    Files.createDirectories(folder.resolve("target"));
    Files.createFile(folder.resolve("target/lenet-explorer.jar"));
    for (String file : List.of("LICENSE", "THIRD-PARTY.txt")) {
      Files.copy(Path.of(file), folder.resolve(file));
    }
    Files.writeString(
        folder.resolve("pom.xml"),
        "<project>\r\n  <version>0.1.0-SNAPSHOT</version>\r\n</project>");
    Path programs = Files.createDirectory(folder.resolve("programs"));
    program(programs, "uname", "echo " + system);
    program(programs, "jlink", "");
    program(programs, "jdeps", "printf 'java.base,java.desktop\\r\\n'");
    program(programs, "jpackage", """
        printf '%s\\n' "$@" > told
        while [ $# -gt 0 ]; do
          case $1 in
            --type) type=$2 ;;
            --name) name=$2 ;;
            --app-version) version=$2 ;;
            --dest) dest=$2 ;;
            --icon) [ -s "$2" ] && echo "icon there" >> told ;;
            --file-associations) cat "$2" >> told ;;
          esac
          shift
        done
        touch "$dest/$name-$version.$type"
        """);
    run(folder, programs + File.pathSeparator + JAVA, "sh", "installer/build");
    return Files.readAllLines(folder.resolve("told"));
  }

  private void copy(Path source) throws IOException {
    try (var files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path target = folder.resolve(file.toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private static void program(Path folder, String name, String script) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static void run(Path folder, String path, String... command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().merge("PATH", path, (old, first) -> first + File.pathSeparator + old);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), US_ASCII);

    assertThat(process.waitFor()).as(said).isZero();
  }
}
