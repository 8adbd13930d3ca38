package org.lenetexplorer.ui.model;

/** How closely the network is looked at. */
public enum Depth {
  /** The whole chain. */
  NETWORK("Network"),
  /** One map: its inputs, what each of them contributes, and the sum. */
  LAYER("Layer"),
  /** One number: the cells it is made of. */
  NUMBER("Number");

  private final String title;

  Depth(String title) {
    this.title = title;
  }

  /** The word in the window. */
  public String title() {
    return title;
  }

  /** One level up; the network is the highest. */
  public Depth up() {
    return this == NUMBER ? LAYER : NETWORK;
  }
}
