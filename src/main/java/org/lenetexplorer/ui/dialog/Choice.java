package org.lenetexplorer.ui.dialog;

/**
 * An answer that a question offers as a button.
 *
 * @param answer what it means
 * @param words on the button
 * @param mnemonic the letter among them that presses it together with Alt
 * @param tip what it does, in a few words
 */
record Choice<A>(A answer, String words, char mnemonic, String tip) {}
