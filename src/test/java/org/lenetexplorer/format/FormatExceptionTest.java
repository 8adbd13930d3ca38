package org.lenetexplorer.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FormatExceptionTest {
  @Test
  void messageNamesFilePlaceFoundAndWanted() {
    var e = new FormatException("a.npy", "byte 6", "version 9.0", "version 1.0, 2.0 or 3.0");

    assertThat(e)
        .isInstanceOf(IOException.class)
        .hasMessage("a.npy, byte 6: found version 9.0, wanted version 1.0, 2.0 or 3.0");
    assertThat(e.place()).isEqualTo("byte 6");
    assertThat(e.found()).isEqualTo("version 9.0");
    assertThat(e.wanted()).isEqualTo("version 1.0, 2.0 or 3.0");
  }

  @Test
  void remedyFollowsWhereThereIsOne() {
    var e = new FormatException("a", "path", "no folder b", "a folder", "create it first");

    assertThat(e).hasMessage("a, path: found no folder b, wanted a folder; create it first");
  }

  @Test
  void quotedLineBreaksAndHiddenCharactersAreShown() {
    var e = new FormatException("a\tb", "key 'x\ny'", "\u202etext", "w");

    assertThat(e).hasMessage("a\\u0009b, key 'x\\u000ay': found \\u202etext, wanted w");
  }

  @Test
  void longQuotesAreCut() {
    var e = new FormatException("a", "x".repeat(5000), "found", "wanted");

    assertThat(e.place()).hasSize(201).endsWith("…");
  }
}
