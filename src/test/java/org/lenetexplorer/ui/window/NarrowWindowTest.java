package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.testkit.NeedsScreen;

/** Nothing is cut off in a small window. */
@NeedsScreen
class NarrowWindowTest {
  /** The outermost pixels of a button are for the ring of the keyboard's focus; layouts let them overlap. */
  private static final int EDGE = 4;

  private static final List<String> CONTROLS = List.of(
      "iterations",
      "speed",
      "image",
      "rate",
      "phases",
      "caption",
      "depth.NETWORK",
      "depth.LAYER",
      "depth.NUMBER",
      "network.scale",
      "scope",
      "status.network",
      "status.image",
      "status.label",
      "status.reads",
      "status.loss",
      "status.iteration",
      "status.seed",
      "status.kernels");

  @TempDir
  Path folder;

  @ParameterizedTest(name = "{0} × {1}")
  @CsvSource({"800, 560", "1024, 700", "1440, 900"})
  void everyControlIsInsideTheWindow(int width, int height) throws IOException {
    try (WindowFixture window = open(width, height)) {
      window.press("I");
      for (String name : CONTROLS) {
        assertInside(window, name);
      }
      assertInside(window, shown(window, "shown.AUTOMATIC") ? "shown.GRADIENTS" : "shown");
      window.screenshot("narrow-" + width);
    }
  }

  @ParameterizedTest(name = "{0} × {1}")
  @CsvSource({"800, 560", "1024, 700", "1440, 900"})
  void everyButtonIsInTheToolBarOrBehindMore(int width, int height) {
    try (WindowFixture window = open(width, height)) {
      List<String> behind = behindMore(window);
      for (String name : buttons(window)) {
        if (behind.contains(name.replace("tool.", "more."))) {
          assertThat(shown(window, name)).as(name + " is not there twice").isFalse();
        } else if (!name.equals("tool.more") || !behind.isEmpty()) {
          assertInside(window, name);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0} × {1}")
  @CsvSource({"800, 560", "1024, 700"})
  void theNumbersGridsAreInSightAndItsFormulaCanBeReached(int width, int height)
      throws IOException {
    try (WindowFixture window = open(width, height)) {
      window.press("P");
      window.press("P");
      window.type("3");
      window.await(() -> shown(window, "number.operand0"));
      window.settle();
      window.screenshot("narrow-number-" + width);
      for (String name : List.of("number.operand0", "number.result")) {
        Rectangle seen = visible(window, name);
        assertThat(seen.width).as("width of " + name).isGreaterThanOrEqualTo(100);
        assertThat(seen.height).as("height of " + name).isGreaterThanOrEqualTo(120);
      }
      for (String name : List.of("number.symbols", "number.numbers")) {
        window.onEdt(() -> {
          JComponent formula = window.find(name, JComponent.class);
          formula.scrollRectToVisible(new Rectangle(formula.getSize()));
          return formula;
        });
        window.settle();
        assertThat(visible(window, name).height)
            .as("height of " + name)
            .isEqualTo(window.onEdt(() -> window.find(name, JComponent.class).getHeight()));
      }
    }
  }

  @ParameterizedTest(name = "to {0} × {1}")
  @CsvSource({"800, 560"})
  void aShrinkingWindowTakesFromWhatIsBelowTheStage(int width, int height) {
    try (WindowFixture window = open(1440, 900)) {
      window.onEdt(() -> {
        window.frame().setSize(width, height);
        return width;
      });
      window.settle();
      assertThat(visible(window, "stage").height).isGreaterThanOrEqualTo(230);
      for (String name : CONTROLS) {
        assertInside(window, name);
      }
      window.onEdt(() -> {
        window.frame().setSize(1440, 900);
        return width;
      });
      window.settle();
      assertThat(behindMore(window)).as("there is room for all again").isEmpty();
    }
  }

  @ParameterizedTest(name = "{0} × {1}")
  @CsvSource({"800, 560"})
  void theCurrentOperationComesIntoSight(int width, int height) {
    try (WindowFixture window = open(width, height)) {
      window.press("P");
      window.press("P");
      window.settle();
      int last = window.workspace().state().selection().block();
      assertThat(last).isGreaterThan(10);
      assertThat(visible(window, "block." + last).width)
          .isEqualTo(
              window.onEdt(() -> window.find("block." + last, JComponent.class).getWidth()));
    }
  }

  private WindowFixture open(int width, int height) {
    return new WindowFixture(folder.resolve("window.properties"), width, height);
  }

  private static boolean shown(WindowFixture window, String name) {
    return window.onEdt(() -> window.find(name, JComponent.class).isShowing());
  }

  /** What is to be seen of a component. */
  private static Rectangle visible(WindowFixture window, String name) {
    return window.onEdt(() -> {
      JComponent component = window.find(name, JComponent.class);
      return component.isShowing() ? component.getVisibleRect() : new Rectangle();
    });
  }

  private static void assertInside(WindowFixture window, String name) {
    Rectangle seen = visible(window, name);
    Rectangle whole =
        window.onEdt(() -> new Rectangle(window.find(name, JComponent.class).getSize()));
    assertThat(seen.width).as("width to be seen of " + name).isGreaterThan(whole.width - EDGE);
    assertThat(seen.height).as("height to be seen of " + name).isGreaterThan(whole.height - EDGE);
    assertThat(seen.isEmpty()).as(name + " is empty").isFalse();
  }

  private static List<String> buttons(WindowFixture window) {
    return window.onEdt(() -> {
      List<String> names = new ArrayList<>();
      Container bar = SwingUtilities.getAncestorOfClass(
          ToolBar.class, window.find("tool.STEP_OVER", JComponent.class));
      for (Component part : bar.getComponents()) {
        if (part instanceof AbstractButton && part.getName() != null) {
          names.add(part.getName());
        }
      }
      assertThat(names).hasSizeGreaterThan(10);
      return names;
    });
  }

  /** The items that the button for more opens; none where there is no such button. */
  private static List<String> behindMore(WindowFixture window) {
    if (!shown(window, "tool.more")) {
      return List.of();
    }
    window.robot().click(window.find("tool.more", JComponent.class));
    window.settle();
    List<String> names = window.onEdt(() -> {
      List<String> items = new ArrayList<>();
      for (MenuElement menu : MenuSelectionManager.defaultManager().getSelectedPath()) {
        for (MenuElement item : menu.getSubElements()) {
          if (item instanceof JMenuItem one) {
            items.add(one.getName());
          }
        }
      }
      MenuSelectionManager.defaultManager().clearSelectedPath();
      return items;
    });
    assertThat(names).isNotEmpty();
    return names;
  }
}
