package org.lenetexplorer.format.report;

/**
 * A picture in two versions, one for light and one for dark pages; paper gets the light one.
 *
 * @param type of both, {@code image/png} or {@code image/svg+xml}
 * @param light the file for light pages
 * @param dark the file for dark pages
 * @param width in pixels of the page
 * @param height in pixels of the page
 */
public record Image(String type, byte[] light, byte[] dark, int width, int height) {
  /** The type of PNG files. */
  public static final String PNG = "image/png";

  /** The type of SVG files. */
  public static final String SVG = "image/svg+xml";
}
