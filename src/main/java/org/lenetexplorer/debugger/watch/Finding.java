package org.lenetexplorer.debugger.watch;

/**
 * Why a condition stops.
 *
 * @param sentence what holds, with threshold and value: {@code update/weight ratio of fc3.weight is 0.012 > 0.01.}
 * @param advice what that may mean and what to try, in one sentence
 */
public record Finding(String sentence, String advice) {}
