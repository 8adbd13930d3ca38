package org.lenetexplorer.debugger.explain;

import java.util.List;
import org.lenetexplorer.debugger.explain.Factor.Derived;
import org.lenetexplorer.debugger.explain.Factor.Read;

/** The divisor that adaptive rules share, as a factor: 1 / (√s + ε), or 1 / (√s / r + ε). */
final class Root {
  private Root() {}

  static Derived inverse(Read s, double correction, double eps) {
    boolean corrected = correction != 1;
    double divisor = Math.sqrt(s.value()) / (float) correction + (float) eps;
    String by = corrected ? "/" + NumberText.of((float) correction) : "";
    String latexBy = corrected ? " / " + NumberText.latex((float) correction) : "";
    Formula numbers = new Formula(
        "1/(√" + s.numbers().text() + by + " + " + NumberText.of((float) eps) + ")",
        "\\frac{1}{\\sqrt{" + s.numbers().latex() + "}" + latexBy + " + "
            + NumberText.latex((float) eps) + "}");
    String symbol = corrected ? "1/(√s/√(1 − β₂ᵗ) + ε)" : "1/(√s + ε)";
    return Derived.rounded(symbol, numbers, 1 / divisor, List.of(s), 4);
  }
}
