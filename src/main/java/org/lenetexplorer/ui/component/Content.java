package org.lenetexplorer.ui.component;

/** What a drawn tensor holds: numbers, or the reason why there are none. Nothing of this looks like zero. */
public enum Content {
  /** Numbers. */
  VALUES(Hatch.RISING, ""),
  /** No operation has written here yet. */
  NOT_COMPUTED(Hatch.RISING, "not computed"),
  /** Backward has not reached it: the gradient is none, which is not zero. */
  NO_GRADIENT(Hatch.FALLING, "no gradient"),
  /** Its shape is not known, since something before it does not fit. */
  UNKNOWN(Hatch.RISING, "unknown");

  private final Hatch hatch;
  private final String words;

  Content(Hatch hatch, String words) {
    this.hatch = hatch;
    this.words = words;
  }

  Hatch hatch() {
    return hatch;
  }

  /** The reason in words; empty where there are numbers. */
  public String words() {
    return words;
  }
}
