package org.lenetexplorer.nn;

/**
 * A layer in its place in a network.
 *
 * @param name what it is called there: {@code conv1}
 * @param layer its kind and arguments
 */
public record NamedLayer(String name, Layer layer) {}
