package org.lenetexplorer.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFolderTest {
  @Test
  void itIsWhereTheSystemWantsIt() {
    assertThat(UserFolder.of(Map.of(), "/home/a"))
        .isEqualTo(Path.of("/home/a/.config/lenet-explorer"));
    assertThat(UserFolder.of(Map.of("XDG_CONFIG_HOME", "/c"), "/home/a"))
        .isEqualTo(Path.of("/c/lenet-explorer"));
    assertThat(UserFolder.of(Map.of("XDG_CONFIG_HOME", " "), "/home/a"))
        .isEqualTo(Path.of("/home/a/.config/lenet-explorer"));
    assertThat(UserFolder.of(Map.of("APPDATA", "/roaming", "XDG_CONFIG_HOME", "/c"), "/home/a"))
        .isEqualTo(Path.of("/roaming/lenet-explorer"));
  }
}
