package org.lenetexplorer.ui.training;

/**
 * A number that can be typed.
 *
 * @param key its name in tests and edits: {@code lr}, {@code input.seed}, {@code momentum}
 * @param text the present number, as Python writes it
 * @param tip what it means, in a few words
 * @param enabled whether anything depends on it now
 */
record Entry(String key, String text, String tip, boolean enabled) {}
