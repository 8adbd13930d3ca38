package org.lenetexplorer.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SystemThemeTest {
  @Test
  void windowsTellsByANumber() {
    assertThat(SystemTheme.windowsIsDark("  AppsUseLightTheme    REG_DWORD    0x0\r\n"))
        .isTrue();
    assertThat(SystemTheme.windowsIsDark("  AppsUseLightTheme    REG_DWORD    0x1\r\n"))
        .isFalse();
  }

  @Test
  void othersTellByAName() {
    assertThat(SystemTheme.namesDark("'prefer-dark'")).isTrue();
    assertThat(SystemTheme.namesDark("'Adwaita'")).isFalse();
    assertThat(SystemTheme.namesDark("")).as("no answer").isFalse();
  }
}
