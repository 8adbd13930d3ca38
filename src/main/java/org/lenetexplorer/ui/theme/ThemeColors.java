package org.lenetexplorer.ui.theme;

import java.awt.Color;

/**
 * The colours of one theme by what they mean. Everything that is read as text has a contrast of at least 4.5 on
 * {@link #canvas} and on {@link #card}.
 *
 * @param canvas ground of everything drawn
 * @param card ground of raised parts on the canvas: blocks, cells of tables
 * @param text ordinary text
 * @param quietText units, shapes on edges, hints
 * @param line frames of maps, edges between blocks, separators
 * @param grid thin lines between cells; translucent
 * @param ring around the current operation
 * @param dim laid over what takes no part; translucent
 * @param selection ground of what is selected
 * @param error text and rings of what can't work
 * @param warning text and rings of what probably does not
 * @param changed rings of what the last step changed
 * @param hatchGround ground of the hatching that means "no value here"
 * @param hatchLine its lines
 * @param phases the five phases of an iteration
 */
public record ThemeColors(
    Color canvas,
    Color card,
    Color text,
    Color quietText,
    Color line,
    Color grid,
    Color ring,
    Color dim,
    Color selection,
    Color error,
    Color warning,
    Color changed,
    Color hatchGround,
    Color hatchLine,
    PhaseColors phases) {

  static ThemeColors light() {
    return new ThemeColors(
        new Color(0xFFFFFF),
        new Color(0xF7F8FA),
        new Color(0x1B1D22),
        new Color(0x5A6070),
        new Color(0xC3C8D2),
        new Color(0x28000000, true),
        new Color(0x2F6BDE),
        new Color(0xB8FFFFFF, true),
        new Color(0xDCE7FD),
        new Color(0xB3261E),
        new Color(0x8A5200),
        new Color(0x0A6C74),
        new Color(0xE7E9EE),
        new Color(0xB4BAC6),
        PhaseColors.light());
  }

  static ThemeColors dark() {
    return new ThemeColors(
        new Color(0x1E1F22),
        new Color(0x2B2D30),
        new Color(0xE3E5E9),
        new Color(0xA6ACB8),
        new Color(0x4E525A),
        new Color(0x30FFFFFF, true),
        new Color(0x6EA3FF),
        new Color(0xB01E1F22, true),
        new Color(0x2E436E),
        new Color(0xFF8A80),
        new Color(0xF0B35C),
        new Color(0x5CCFD6),
        new Color(0x33363B),
        new Color(0x5A5F69),
        PhaseColors.dark());
  }
}
