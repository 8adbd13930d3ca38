package org.lenetexplorer.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.session.SessionSnapshot;

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

  @Test
  void aMessageToldDuringARunStaysAsLongAsTheRun() {
    try (Sessions session = new Sessions(Presets.mlp())) {
      SessionSnapshot still = session.state().snapshot();
      SessionSnapshot running = running(still);
      Workspace workspace = new Workspace(still, session.state().history());
      workspace.tell("before the run");
      workspace.show(running);
      assertThat(workspace.state().message()).isEmpty();

      workspace.tell("no such folder");
      workspace.show(running(running));
      assertThat(workspace.state().message()).isEqualTo("no such folder");

      workspace.show(session.after(1).snapshot());
      assertThat(workspace.state().message()).isEmpty();
    }
  }

  /** The next snapshot of a run. */
  private static SessionSnapshot running(SessionSnapshot last) {
    return new SessionSnapshot(
        last.revision() + 1,
        last.network(),
        last.shapes(),
        last.iteration(),
        last.operations(),
        last.next(),
        last.sample(),
        last.input(),
        last.inputGradient(),
        last.layers(),
        last.parameters(),
        last.loss(),
        last.target(),
        last.prediction(),
        last.optimizerState(),
        last.settings(),
        true,
        Optional.empty(),
        last.state(),
        last.obstacle(),
        last.notice(),
        last.debug());
  }
}
