package org.lenetexplorer.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentFilesTest {
  private final List<List<Path>> kept = new ArrayList<>();
  private final RecentFiles recent = new RecentFiles(List.of(), kept::add);

  private static Path file(String name) {
    return Path.of(name).toAbsolutePath();
  }

  @Test
  void theLatestIsFirstAndNoneIsThereTwice() {
    recent.add(Path.of("a"));
    recent.add(Path.of("b"));
    recent.add(Path.of("folder", "..", "a"));

    assertThat(recent.all()).containsExactly(file("a"), file("b"));
    assertThat(kept).hasSize(3).last().isEqualTo(recent.all());
  }

  @Test
  void theOldestAreDropped() {
    for (int i = 0; i < 12; i++) {
      recent.add(Path.of("file" + i));
    }

    assertThat(recent.all())
        .hasSize(RecentFiles.MOST)
        .startsWith(file("file11"))
        .endsWith(file("file4"));
  }

  @Test
  void aFileCanBeTakenOff() {
    recent.add(Path.of("a"));
    recent.add(Path.of("b"));
    recent.remove(file("a"));
    assertThat(recent.all()).containsExactly(file("b"));

    recent.clear();
    assertThat(recent.all()).isEmpty();
    assertThat(kept).last().isEqualTo(List.of());
  }
}
