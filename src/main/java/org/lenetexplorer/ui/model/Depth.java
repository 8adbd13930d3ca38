package org.lenetexplorer.ui.model;

/** How closely the network is looked at. */
public enum Depth {
  /** The whole chain. */
  NETWORK("Network", "1", "The whole network"),
  /** One map: its inputs, what each of them contributes, and the sum. */
  LAYER("Layer", "2", "One map: its inputs, what each contributes, and the sum"),
  /** One number: the cells it is made of. */
  NUMBER("Number", "3", "One number: the cells it is made of");

  private final String title;
  private final String key;
  private final String tip;

  Depth(String title, String key, String tip) {
    this.title = title;
    this.key = key;
    this.tip = tip;
  }

  /** The word in the window. */
  public String title() {
    return title;
  }

  /** The key that goes there. */
  public String key() {
    return key;
  }

  /** What is seen there. */
  public String tip() {
    return tip;
  }

  /** One level up; the network is the highest. */
  public Depth up() {
    return this == NUMBER ? LAYER : NETWORK;
  }
}
