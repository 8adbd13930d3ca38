package org.lenetexplorer.ui.layer;

import java.awt.geom.Rectangle2D;

/**
 * A figure at its place in the view.
 *
 * @param figure what is drawn
 * @param role what it is in the sum
 * @param strand its strand, from 0, or −1 if it belongs to none
 * @param place its place among the operands or steps of its strand, or among the addends
 * @param area where it lies
 * @param heading its name, or what its column holds; the shorter form second
 * @param room how wide the heading may be
 */
record Placed(
    PlaneFigure figure,
    Role role,
    int strand,
    int place,
    Rectangle2D area,
    Heading heading,
    double room) {
  /** What a figure is in the sum. */
  enum Role {
    OPERAND,
    STEP,
    ADDEND,
    RESULT
  }

  /**
   * Words above a figure; both are empty where there are none.
   *
   * @param words all of them
   * @param brief fewer, for little room
   */
  record Heading(String words, String brief) {
    static final Heading NONE = new Heading("", "");
  }

  /** Mirrored in a view of this width. */
  Placed mirrored(double width) {
    Rectangle2D flipped = new Rectangle2D.Double(
        width - area.getMaxX(), area.getY(), area.getWidth(), area.getHeight());
    return new Placed(figure, role, strand, place, flipped, heading, room);
  }
}
