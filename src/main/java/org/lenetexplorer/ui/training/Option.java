package org.lenetexplorer.ui.training;

/**
 * One of the things that can be chosen in a row.
 *
 * @param key its name in tests and edits, {@code randn}
 * @param label what stands beside its button
 * @param chosen whether it is the present one
 * @param obstacle why it can't be chosen, in a few words; empty if it can
 */
record Option(String key, String label, boolean chosen, String obstacle) {
  boolean enabled() {
    return obstacle.isEmpty();
  }
}
