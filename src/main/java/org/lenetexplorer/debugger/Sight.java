package org.lenetexplorer.debugger;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a condition sees of one position. It depends on the position and its branch alone, not on how it was reached.
 *
 * @param position the position, as the debugger prints it
 * @param scope the tensors there
 * @param changed names of the tensors that the operation which ended here has changed
 * @param previousLoss the loss of the iteration before this one; empty in the first
 */
public record Sight(
    String position, Scope scope, List<String> changed, OptionalDouble previousLoss) {}
