package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.List;
import org.lenetexplorer.session.SessionSnapshot.OperationView;
import org.lenetexplorer.train.Phase;

/** What can be offered where a breakpoint is described: the nodes of an iteration, and conditions with names of this network. */
public final class NodeSuggestions {
  /** Stands for no node. */
  public static final String ANYWHERE = "anywhere";

  /** Stands for no condition. */
  public static final String ALWAYS = "always";

  private NodeSuggestions() {}

  /** Anywhere, the phases, operations and parts, as the debugger prints them. */
  public static List<String> nodes(ViewState state) {
    List<String> nodes = new ArrayList<>();
    nodes.add(ANYWHERE);
    Phase phase = null;
    for (OperationView operation : state.snapshot().operations()) {
      if (operation.phase() != phase) {
        phase = operation.phase();
        nodes.add(phase.id());
      }
      String node = phase.id() + " ▸ " + operation.name();
      nodes.add(node);
      if (phase == Phase.BACKWARD) {
        operation.parts().forEach(part -> nodes.add(node + " ▸ " + part));
      }
    }
    return nodes;
  }

  /** The usual conditions, each with a name of this network in it. */
  public static List<String> conditions(ViewState state) {
    List<String> conditions = new ArrayList<>(
        List.of(ALWAYS, "loss rises", "first nan or inf", "loss > 3", "iteration == 100"));
    state.snapshot().parameters().stream().findFirst().ifPresent(parameter -> {
      conditions.add(parameter.name() + " changes");
      conditions.add(parameter.name() + ".grad is all zero");
      conditions.add(parameter.name() + " is nan or inf");
    });
    conditions.add("update ratio of any above 0.01");
    return conditions;
  }
}
