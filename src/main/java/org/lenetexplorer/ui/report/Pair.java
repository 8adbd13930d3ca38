package org.lenetexplorer.ui.report;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lenetexplorer.format.report.Image;
import org.lenetexplorer.ui.component.Drawing;
import org.lenetexplorer.ui.theme.Theme;

/** Pictures in both themes. */
final class Pair {
  private Pair() {}

  /** A drawing whose words stay words. */
  static Optional<Image> svg(Supplier<Optional<Drawing>> drawing) {
    return of(Image.SVG, drawing, Drawing::svg);
  }

  /** A drawing made of pixels. */
  static Optional<Image> png(Supplier<Optional<Drawing>> drawing) {
    return of(Image.PNG, drawing, Drawing::png);
  }

  private static Optional<Image> of(
      String type, Supplier<Optional<Drawing>> drawing, Function<Drawing, byte[]> file) {
    Optional<Drawing> light = Theme.LIGHT.draw(drawing);
    if (light.isEmpty()) {
      return Optional.empty();
    }
    byte[] day = Theme.LIGHT.draw(() -> file.apply(light.get()));
    byte[] night = Theme.DARK.draw(() -> drawing.get().map(file)).orElse(day);
    return Optional.of(
        new Image(type, day, night, light.get().width(), light.get().height()));
  }
}
