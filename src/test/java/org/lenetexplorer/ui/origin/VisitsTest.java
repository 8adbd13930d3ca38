package org.lenetexplorer.ui.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lenetexplorer.debugger.explain.ElementReference;

class VisitsTest {
  private static final ElementReference A = ElementReference.parse("a[0]");
  private static final ElementReference B = ElementReference.parse("b[0]");
  private static final ElementReference C = ElementReference.parse("c[0]");

  private final Visits visits = new Visits();

  @Test
  void goesBackAndForwardAsABrowserDoes() {
    visits.visit(A);
    visits.visit(B);
    visits.visit(B);

    assertThat(visits.back()).contains(A);
    assertThat(visits.back()).isEmpty();
    visits.visit(A); // told by the workspace
    assertThat(visits.forward()).contains(B);
    assertThat(visits.forward()).isEmpty();
  }

  @Test
  void anotherNumberForgetsWhatLayAhead() {
    visits.visit(A);
    visits.visit(B);
    visits.back();

    visits.visit(C);

    assertThat(visits.canGoForward()).isFalse();
    assertThat(visits.back()).contains(A);
  }
}
