package org.lenetexplorer.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DependencyListTest {
  private final DependencyList list =
      DependencyList.parse(List.of("# ground", "x.a:", "", "x.b: a", "x.c: b , a # why"));

  private static DependencyList found(String... lines) {
    return DependencyList.parse(List.of(lines));
  }

  @Test
  void equalListsHaveNoDifference() {
    assertThat(list.differencesFrom(found("x.c: a, b", "x.b: a", "x.a:"))).isEmpty();
    assertThat(list).hasToString("x.a:\nx.b: a\nx.c: a, b");
  }

  @Test
  void differencesSayWhichLineToPutIn() {
    assertThat(list.differencesFrom(found("x.a:", "x.b: a, d", "x.c: a", "x.d: a")))
        .containsExactly(
            "x.b uses unlisted d; if that is meant, its line is\n    x.b: a, d",
            "x.c uses no longer b; if that is meant, its line is\n    x.c: a",
            "x.d is not listed; put in the line\n    x.d: a");
    assertThat(list.differencesFrom(found("x.a:", "x.b: a")))
        .containsExactly("x.c is listed but has no classes; take its line out");
  }

  @Test
  void readerThatFindsNothingFails() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> found().differencesFrom(DependencyList.of(Map.of())))
        .withMessageContaining("no classes were found");
  }

  @Test
  void linesOfAnotherFormAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> found("x.a b"));
    assertThatIllegalArgumentException().isThrownBy(() -> found("x.a: b", "x.a: c"));
  }
}
