package org.lenetexplorer.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lenetexplorer.ui.theme.Icons;

class CommandTest {
  @Test
  void noTwoCommandsShareAKey() {
    Set<KeyStroke> keys = new HashSet<>();
    for (Command command : Command.values()) {
      for (KeyStroke key : command.keys()) {
        assertThat(keys.add(key)).as(command + " " + key).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyCommandHasWordsAKeyAndADrawingIfItNamesOne(Command command) {
    assertThat(command.title()).isNotBlank();
    assertThat(command.tooltip()).isNotBlank().doesNotEndWith(".");
    assertThat(command.keys()).isNotEmpty().doesNotContainNull();
    assertThat(command.keyText()).isNotBlank();
    if (command.icon().startsWith("layer/")) {
      assertThat(Icons.layer(command.icon().substring(6))).isNotNull();
    } else if (!command.icon().isEmpty()) {
      assertThat(Icons.command(command.icon())).isNotNull();
    }
  }
}
