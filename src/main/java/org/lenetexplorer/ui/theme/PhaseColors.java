package org.lenetexplorer.ui.theme;

import java.awt.Color;
import java.util.List;

/**
 * The colours of the five phases of an iteration; each reads as text on the canvas (contrast at least 4.5).
 *
 * @param zeroGrad gradients are dropped
 * @param forward values flow to the right
 * @param loss one number is made of them
 * @param backward gradients flow to the left
 * @param step parameters move
 */
public record PhaseColors(Color zeroGrad, Color forward, Color loss, Color backward, Color step) {

  static PhaseColors light() {
    return new PhaseColors(
        new Color(0x5A6070),
        new Color(0x2362D3),
        new Color(0x935400),
        new Color(0x7A45C8),
        new Color(0x1F7440));
  }

  static PhaseColors dark() {
    return new PhaseColors(
        new Color(0xA6ACB8),
        new Color(0x7AAEFF),
        new Color(0xE8B057),
        new Color(0xC0A2FF),
        new Color(0x74CB92));
  }

  /** The five in the order in which they happen. */
  public List<Color> inOrder() {
    return List.of(zeroGrad, forward, loss, backward, step);
  }
}
