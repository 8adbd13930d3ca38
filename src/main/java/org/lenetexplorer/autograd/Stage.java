package org.lenetexplorer.autograd;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.kernel.Kernels;

/**
 * Neighbouring nodes that a thread can run through for one chunk of the batch without waiting for the other chunks, so that
 * what it works on stays in its cache. A node that looks at the whole batch, such as a loss, is a stage without chunks.
 */
final class Stage {
  private final Graph graph;
  private final boolean chunked;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Task> tasks = new ArrayList<>();
  private final IntConsumer forwardChunk = this::forwardChunk;

  Stage(Graph graph, boolean chunked) {
    this.graph = graph;
    this.chunked = chunked;
  }

  boolean chunked() {
    return chunked;
  }

  void add(Node node) {
    nodes.add(node);
    plan();
  }

  /** Finds the nodes that are computed in one. */
  void plan() {
    tasks.clear();
    for (int i = 0; i < nodes.size(); ) {
      Fusion fusion = graph.fusion(nodes.get(i));
      tasks.add(new Task(nodes.get(i), fusion));
      i += fusion == null ? 1 : fusion.nodes().size();
    }
  }

  void forward() {
    for (int i = 0; i < nodes.size(); i++) {
      nodes.get(i).function().prepare(nodes.get(i));
    }
    if (chunked) {
      graph.workers().run(graph.chunks().length, forwardChunk);
    } else {
      forward(graph.whole());
    }
  }

  private void forwardChunk(int index) {
    forward(graph.chunks()[index]);
  }

  private void forward(Chunk chunk) {
    for (int i = 0; i < tasks.size(); i++) {
      tasks.get(i).forward(chunk, graph.kernels(chunk));
    }
  }

  /** A node, or the nodes that are computed in one with it. */
  private record Task(Node node, @Nullable Fusion fusion) {
    void forward(Chunk chunk, Kernels kernels) {
      if (fusion == null) {
        node.function().forward(node, chunk, kernels);
      } else {
        fusion.forward(chunk, kernels);
      }
    }
  }
}
