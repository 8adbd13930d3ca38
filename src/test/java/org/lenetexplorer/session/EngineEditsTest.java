package org.lenetexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.debugger.Change;
import org.lenetexplorer.debugger.Edit;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.Stop;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/** Edits of the project, and weights that go through them. */
class EngineEditsTest extends EngineFixture {
  private History trained() {
    after(new EngineCommand.RunIterations(3));
    return begin;
  }

  private SessionSnapshot go(History history, int place) {
    return after(new EngineCommand.Follow(history.path(place)));
  }

  private static Tensor parameter(SessionSnapshot snapshot, String name) {
    return snapshot.parameters().stream()
        .filter(view -> view.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void layersWhoseShapeStaysKeepTheirWeights() {
    History history = trained();
    Tensor first = parameter(last, "fc1.weight");
    Network wider = small("small", 1, 12);
    history = history.with("Edit", history.project().with(wider), Map.of());

    go(history.moved(0), 1);

    assertThat(parameter(last, "fc1.weight").bitwiseEquals(first)).isTrue();
    assertThat(parameter(last, "fc2.weight").shape()).isEqualTo(Shape.of(12, 4));
    assertThat(last.notice())
        .isEqualTo(
            "Training begins again at iteration 0. Weights kept: fc1. New weights: fc2 (weight [10, 4] became [12, 4]).");
    assertThat(last.next()).isZero();
  }

  @Test
  void undoBringsTrainedWeightsBack() {
    History history = trained();
    Tensor second = parameter(last, "fc2.weight");
    Tensor bias = parameter(last, "fc2.bias");
    Network empty = new Network("small", Shape.of(1, 32, 32), List.of());
    history = history
        .with("Edit", history.project().with(small("small", 1, 12)), Map.of())
        .with("Delete all", history.project().with(empty), Map.of());
    go(history.moved(0), 1);
    go(history.moved(1), 2);
    assertThat(last.runnable()).isFalse();

    go(history.moved(2), 0);

    assertThat(parameter(last, "fc2.weight").bitwiseEquals(second)).isTrue();
    assertThat(parameter(last, "fc2.bias").bitwiseEquals(bias)).isTrue();
    assertThat(last.notice()).isEqualTo("All weights were kept.");
    assertThat(after(new EngineCommand.RunIterations(1)).nextOperation()).isEmpty();
  }

  @Test
  void aRenamedLayerKeepsItsWeightsThereAndBack() {
    History history = trained();
    Tensor first = parameter(last, "fc1.weight");
    List<NamedLayer> layers = new ArrayList<>(history.project().network().layers());
    layers.set(1, new NamedLayer("deep", layers.get(1).layer()));
    Network renamed = new Network("small", Shape.of(1, 32, 32), layers);
    history = history.with("Rename", history.project().with(renamed), Map.of("deep", "fc1"));

    assertThat(parameter(go(history.moved(0), 1), "deep.weight").bitwiseEquals(first))
        .isTrue();
    assertThat(parameter(go(history.moved(1), 0), "fc1.weight").bitwiseEquals(first))
        .isTrue();
  }

  @Test
  void anotherSeedIsUndoneWithTheTrainedWeights() {
    History history = trained();
    Tensor first = parameter(last, "fc1.weight");
    history = history.with(
        "Seed 4", history.project().with(history.project().training().withSeed(4)), Map.of());

    assertThat(parameter(go(history.moved(0), 1), "fc1.weight").bitwiseEquals(first))
        .isFalse();
    assertThat(parameter(go(history.moved(1), 0), "fc1.weight").bitwiseEquals(first))
        .isTrue();
  }

  @Test
  void aSavedProjectGoesOnWhereItWas() {
    after(new EngineCommand.RunIterations(2));
    after(new EngineCommand.NextSample());
    Map<String, Tensor> weights = new LinkedHashMap<>();
    last.parameters().forEach(view -> weights.put(view.name(), view.value()));
    SavedProject saved = new SavedProject(
        begin.project(), weights, last.iteration(), last.sample().index(), Map.of());
    SessionSnapshot before = last;

    after(new EngineCommand.Open(saved, 9));

    assertThat(last.iteration()).isEqualTo(before.iteration());
    assertThat(last.sample()).isEqualTo(before.sample());
    assertThat(weight(last)).isEqualTo(weight(before));
    assertThat(last.state()).isEqualTo(9);
    assertThat(after(new EngineCommand.RunIterations(1)).loss()).isNotNull();
  }

  @Test
  void aProjectSavedAfterAnIterationGoesOnAsIfItHadNotBeenSaved() {
    after(new EngineCommand.RunIterations(2));
    Map<String, Tensor> weights = new LinkedHashMap<>();
    last.parameters().forEach(view -> weights.put(view.name(), view.value()));
    SavedProject saved = new SavedProject(
        begin.project(), weights, last.iteration() + 1, SavedProject.NEXT, Map.of());
    SessionSnapshot uninterrupted = after(new EngineCommand.RunIterations(1));

    after(new EngineCommand.Open(saved, 9));
    after(new EngineCommand.RunIterations(1));

    assertThat(last.iteration()).isEqualTo(uninterrupted.iteration());
    assertThat(last.sample()).isEqualTo(uninterrupted.sample());
    assertThat(weight(last)).isEqualTo(weight(uninterrupted));
  }

  @Test
  void aRunGoesOnWithAnotherLearningRate() {
    engine.send(FOREVER);
    SessionSnapshot way = next();
    while (way.iteration() < 2) {
      way = next();
    }
    Training usual = begin.project().training();
    engine.send(edit(begin.project().with(usual.withLearningRate(0.5))));
    while (way.settings().learningRate() != 0.5) {
      way = next();
      assertThat(way.running()).isTrue();
    }
    engine.send(new EngineCommand.Change(new Edit.SetLearningRate(0.25)));
    long changed = way.iteration();
    while (way.settings().learningRate() != 0.25 || way.iteration() < changed + 2) {
      way = next();
      assertThat(way.running()).isTrue();
    }
    engine.pause();

    assertThat(settled().debug().branches()).hasSize(3);
    assertThat(last.settings().learningRate()).isEqualTo(0.25);
  }

  @Test
  void anEditThatBeginsTheTrainingAnewSaysSoAndKeepsTheWeights() {
    after(new EngineCommand.RunIterations(3));
    float[] trained = weight(last);

    after(train(usual -> usual.withCriterion(Criterion.MSE)));

    assertThat(last.iteration()).isZero();
    assertThat(last.notice())
        .isEqualTo("Training begins again at iteration 0. All weights were kept.");
    assertThat(weight(last)).isEqualTo(trained);
  }

  @Test
  void aRunTellsWhatItChangedInAll() {
    float[] before = weight(last);
    after(new EngineCommand.RunIterations(3));
    assertThat(last.debug().stop().changes())
        .extracting(Change::tensor)
        .containsExactlyElementsOf(last.parameters().stream().map(p -> p.name()).toList());
    Change weight = last.debug().stop().changes().stream()
        .filter(change -> change.tensor().equals(last.parameters().get(2).name()))
        .findFirst()
        .orElseThrow();
    assertThat(weight.before()).isEqualTo(Float.toString(before[weight.from()]));
    assertThat(weight.after()).isEqualTo(Float.toString(weight(last)[weight.from()]));

    after(new EngineCommand.SetBreakpoint(Position.ofIteration(6).inPhase(3)));
    after(new EngineCommand.Resume());
    assertThat(last.debug().stop().reason()).isEqualTo(Stop.Reason.HIT);
    assertThat(last.debug().stop().changes()).extracting(Change::tensor).contains("loss");
    after(new EngineCommand.RunPhase());
    assertThat(last.debug().stop().changes())
        .extracting(Change::tensor)
        .containsAll(last.parameters().stream().map(p -> p.name() + ".grad").toList());
  }
}
