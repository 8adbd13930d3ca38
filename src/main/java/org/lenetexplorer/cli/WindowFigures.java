package org.lenetexplorer.cli;

/**
 * How fast the window is.
 *
 * @param paintMedian ms to paint all of it
 * @param paintP99 the same for the slowest of a hundred
 * @param longestStall ms that it stood still at most during 10 s of training
 * @param slowdown how much slower training is with it, in percent
 * @param iterationsPerSecond how fast training is with it
 */
public record WindowFigures(
    double paintMedian,
    double paintP99,
    double longestStall,
    double slowdown,
    double iterationsPerSecond) {}
