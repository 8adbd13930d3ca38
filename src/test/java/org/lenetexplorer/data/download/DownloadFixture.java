package org.lenetexplorer.data.download;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lenetexplorer.testkit.LoopbackMirror;

/** Small data sets for download tests. */
public final class DownloadFixture {
  private DownloadFixture() {}

  /** What is known of a file with this content. */
  public static RemoteFile remote(String name, byte[] content) {
    try {
      return new RemoteFile(name, content.length, sum(content));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sum(byte[] content) throws IOException {
    return Sha256.of(Channels.newChannel(new ByteArrayInputStream(content)));
  }

  /** A content that says nothing. */
  static byte[] noise(int bytes, long seed) {
    byte[] content = new byte[bytes];
    new Random(seed).nextBytes(content);
    return content;
  }

  /** Puts all files of a folder on a server, and says what they are. */
  public static Source serve(Path folder, LoopbackMirror mirror) throws IOException {
    List<RemoteFile> known = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        byte[] content = Files.readAllBytes(file);
        mirror.with(name, content);
        known.add(remote(name, content));
      }
    }
    return new Source("MNIST", known, List.of(mirror.address()));
  }

  /** An address at which nothing listens. */
  public static URI nowhere() {
    try (LoopbackMirror closed = new LoopbackMirror()) {
      return closed.address();
    }
  }
}
