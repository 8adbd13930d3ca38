package org.lenetexplorer.ui.formula;

import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.ElementReference;

/**
 * A place of a drawing that can be pointed at.
 *
 * @param area where it is
 * @param term the term that is drawn there, or −1
 * @param element the number that a click leads to, or null
 * @param tip what is told of it
 */
record Spot(Rectangle2D area, int term, @Nullable ElementReference element, String tip) {}
