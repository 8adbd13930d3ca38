package org.lenetexplorer.cli;

import java.io.PrintWriter;

/**
 * Where commands write.
 *
 * @param out results, standard output
 * @param err errors and progress, standard error
 * @param interactive whether a person sits at a terminal
 */
public record Console(PrintWriter out, PrintWriter err, boolean interactive) {}
