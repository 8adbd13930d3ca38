package org.lenetexplorer.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.nn.Presets;

class WorkspaceTest {
  @Test
  void tellsOnlyChanges() {
    try (Sessions session = new Sessions(Presets.mlp())) {
      Workspace workspace =
          new Workspace(session.state().snapshot(), session.state().history());
      List<ViewState> told = new ArrayList<>();
      workspace.addListener(told::add);
      workspace.select(Selection.of(2));
      workspace.select(Selection.of(2));
      workspace.tell("");

      assertThat(told).hasSize(2);
    }
  }

  @Test
  void aSelectionStaysInsideTheChain() {
    try (Sessions session = new Sessions(Presets.mlp())) {
      Workspace workspace =
          new Workspace(session.state().snapshot(), session.state().history());
      workspace.select(Selection.of(99));
      assertThat(workspace.state().selection().block()).isEqualTo(7);

      workspace.select(Selection.of(-1));
      assertThat(workspace.state().selection().block()).isZero();
    }
  }

  @Test
  void aMessageGoesWithTheNextSnapshot() {
    try (Sessions session = new Sessions(Presets.mlp())) {
      Workspace workspace =
          new Workspace(session.state().snapshot(), session.state().history());
      workspace.tell("no such folder");
      assertThat(workspace.state().message()).isEqualTo("no such folder");

      workspace.show(session.after(1).snapshot());
      assertThat(workspace.state().message()).isEmpty();
    }
  }
}
