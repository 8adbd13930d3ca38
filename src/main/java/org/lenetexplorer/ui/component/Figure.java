package org.lenetexplorer.ui.component;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A small drawing of what a layer does to its numbers, with a line beneath it. */
public sealed interface Figure
    permits CurveFigure, LinksFigure, UnrollFigure, MaskFigure, MapsFigure {
  /** What it shows, as a line of text: {@code y = max(0, x)}. */
  String caption();

  /** Draws it into an area, in the colours of the theme. */
  void paint(Graphics2D g, Rectangle2D area);
}
