package org.lenetexplorer.debugger.explain;

/**
 * A place where a function has a corner that the two evaluations of a finite difference lie on different sides of: a ReLU at
 * 0, a pool whose winner changes, |a| at 0. There the difference quotient is no derivative.
 *
 * @param operation the node's name
 * @param element the output element of that node
 * @param reason what changes between the two evaluations, as a sentence
 */
public record Kink(String operation, ElementReference element, String reason) {}
