package org.lenetexplorer.ui.theme;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import java.awt.Color;
import java.awt.Image;
import java.net.URL;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.Icon;
import javax.swing.ImageIcon;
import org.jspecify.annotations.Nullable;

/** The program's own drawings. Those for commands, layers and phases follow the theme and the scale of the screen. */
public final class Icons {
  private static final String ASSETS = "/org/lenetexplorer/assets/";

  private static final List<String> PHASES =
      List.of("zero-grad", "forward", "loss", "backward", "step");

  /** Stands in drawings of phases for the phase's colour. */
  private static final Color MARKER = new Color(0xB99BF8);

  private Icons() {}

  /**
   * The icon of a command, 16 pixels.
   *
   * @param name file name without its ending, "step-over"
   * @throws IllegalArgumentException if there is no such drawing
   */
  public static Icon command(String name) {
    return new KeptIcon(drawing("command/" + name, 16));
  }

  /**
   * The icon of a layer in the palette, 16 pixels.
   *
   * @param name "conv", "pool-max", "pool-avg", "relu", "leaky-relu", "sigmoid", "tanh", "flatten", "linear", "dropout", "loss", "digit", "image"
   * @throws IllegalArgumentException if there is no such drawing
   */
  public static Icon layer(String name) {
    return new KeptIcon(drawing("layer/" + name, 16));
  }

  /**
   * The icon of a phase in that phase's colour, 16 pixels.
   *
   * @param name "zero-grad", "forward", "loss", "backward" or "step"
   * @throws IllegalArgumentException if there is no such drawing
   */
  public static Icon phase(String name) {
    int place = PHASES.indexOf(name);
    FlatSVGIcon icon = drawing("phase/" + name, 16);
    icon.setColorFilter(new FlatSVGIcon.ColorFilter(
        color -> color.equals(MARKER) ? phaseColors().inOrder().get(place) : color));
    return new KeptIcon(icon);
  }

  private static PhaseColors phaseColors() {
    return Theme.current().colors().phases();
  }

  /** The program's icon from 16 to 512 pixels, for windows and docks to choose from. */
  public static List<Image> application() {
    return IntStream.of(16, 24, 32, 48, 64, 128, 256, 512)
        .mapToObj(size -> resource("icon/lenet-explorer-" + size + ".png"))
        .map(url -> new ImageIcon(url).getImage())
        .toList();
  }

  /** The program's icon as a drawing. */
  public static Icon application(int size) {
    return drawing(size <= 24 ? "icon/lenet-explorer-small" : "icon/lenet-explorer", size);
  }

  static FlatSVGIcon drawing(String path, int size) {
    return new FlatSVGIcon(resource(path + ".svg")).derive(size, size);
  }

  private static URL resource(String path) {
    @Nullable URL url = Icons.class.getResource(ASSETS + path);
    if (url == null) {
      throw new IllegalArgumentException("no drawing " + path);
    }
    return url;
  }
}
