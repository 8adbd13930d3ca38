package org.lenetexplorer.format;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the program keeps what belongs to its user: settings, what is rescued from a crash, data sets from the net. */
public final class UserFolder {
  private UserFolder() {}

  /**
   * The folder {@code lenet-explorer} in the place that the system has for such things; perhaps not made yet.
   *
   * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base Directory Specification</a>
   */
  public static Path usual() {
    return of(System.getenv(), System.getProperty("user.home", "."));
  }

  /**
   * The same for a user.
   *
   * @param environment the variables {@code APPDATA} and {@code XDG_CONFIG_HOME} are read
   * @param home the user's own folder
   */
  static Path of(Map<String, String> environment, String home) {
    @Nullable String windows = environment.get("APPDATA");
    @Nullable String configured = environment.get("XDG_CONFIG_HOME");
    Path folder = Path.of(home, ".config");
    if (windows != null) {
      folder = Path.of(windows);
    } else if (configured != null && !configured.isBlank()) {
      folder = Path.of(configured);
    }
    return folder.resolve("lenet-explorer");
  }
}
