package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.model.ColorScope;

/** The scopes of colours in the window, and their pictures in {@code target/screenshots/scope-*.png}. */
@NeedsScreen
class ColorScopeWindowTest {
  @ParameterizedTest
  @ValueSource(ints = {1440, 1024})
  void keysMenuAndChooserAgree(int width, @TempDir Path folder) throws IOException {
    try (WindowFixture window =
        new WindowFixture(folder.resolve("window.properties"), width, width * 5 / 8)) {
      window.press("P");
      window.press("P");
      window.press("P");
      window.robot().click(window.find("block.1", JComponent.class));
      window.showTab("tabs.Layer", "Values");
      assertThat(window.spoken("network.scale")).contains("activations, this layer from −");
      int key = 4;
      for (ColorScope scope : ColorScope.values()) {
        window.type("alt " + key++);
        assertThat(window.onEdt(() -> window.find("scope", JComboBox.class).getSelectedItem()))
            .isEqualTo(scope);
        assertThat(window.onEdt(() -> window
                .robot()
                .finder()
                .findByName(window.frame(), "menu.COLORS_" + scope, JMenuItem.class, false)
                .isSelected()))
            .isTrue();
        assertThat(window.spoken("network.scale")).contains(scope.words());
        window.screenshot("scope-" + scope.name().toLowerCase(Locale.ROOT) + "-" + width);
      }
      window.type("control shift L");
      window.type("alt 4");
      window.screenshot("scope-map-dark-" + width);
      window.onEdt(() -> {
        window.find("scope", JComboBox.class).setSelectedItem(ColorScope.NETWORK);
        return true;
      });
      assertThat(window.spoken("network.scale")).contains("whole network");
      window.screenshot("scope-network-dark-" + width);
    }
  }
}
