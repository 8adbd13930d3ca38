package org.lenetexplorer.ui.model;

/** Which numbers share a scale of colours. Every scale is symmetric about zero. */
public enum ColorScope {
  /** Each map, or kernel, has a scale of its own: small differences within it show. */
  MAP("This Map", "each map on a scale of its own"),
  /** All maps of a layer share a scale, and so do all kernels of a parameter: they can be compared. */
  LAYER("This Layer", "the maps of a layer on one scale"),
  /** All layers share a scale, and so do all parameters: a layer that stays pale puts out little. */
  NETWORK("Whole Network", "all layers on one scale");

  private final String title;
  private final String tip;

  ColorScope(String title, String tip) {
    this.title = title;
    this.tip = tip;
  }

  /** The words in menus. */
  public String title() {
    return title;
  }

  /** The words in a sentence, {@code this layer}. */
  public String words() {
    return title.toLowerCase(java.util.Locale.ROOT);
  }

  /** What it does, in a few words. */
  public String tip() {
    return tip;
  }
}
