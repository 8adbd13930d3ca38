package org.lenetexplorer.debugger;

import org.lenetexplorer.tensor.Tensor;

/** Makes a person's changes to a machine, and refuses those that can't be made. */
final class MachineEdits {
  private final Machine machine;

  MachineEdits(Machine machine) {
    this.machine = machine;
  }

  /**
   * Makes an edit at the present moment.
   *
   * @throws IllegalArgumentException if it can't be made; nothing is changed then
   */
  void apply(Edit edit) {
    if (edit instanceof Edit.SetValue set) {
      setValue(set);
    } else if (edit instanceof Edit.SetWeights set) {
      setWeights(set);
    } else if (edit instanceof Edit.SetLearningRate set) {
      machine.step().optimizer().setLearningRate(set.rate());
    } else if (edit instanceof Edit.SetZeroGrad set) {
      machine.setZeroGrad(set.enabled());
    } else if (edit instanceof Edit.SetImage set) {
      setImage(set.index(), false);
    } else if (edit instanceof Edit.SetImageOnce set) {
      setImage(set.index(), true);
    } else if (edit instanceof Edit.SetPicture set) {
      requireIterationStart("the picture");
      machine.takePicture(set.picture());
    } else if (edit instanceof Edit.SkipBatch) {
      requireIterationStart("the image");
      machine.takeNextBatch();
    } else if (edit instanceof Edit.SetRule set) {
      requireIterationStart("the optimizer");
      machine.step().optimizer().setRule(set.rule());
    }
  }

  private void setValue(Edit.SetValue set) {
    Tensor tensor = editable(set.tensor());
    requireClass(set);
    for (int i = 0; i < tensor.size(); i++) {
      if (set.element() < 0 || set.element() == i) {
        tensor.setAt(i, set.value());
      }
    }
  }

  private void setWeights(Edit.SetWeights set) {
    var parameters = machine.step().model().parameters();
    set.weights().forEach((name, tensor) -> {
      boolean fits = parameters
          .find(name)
          .filter(parameter -> parameter.shape().equals(tensor.shape()))
          .isPresent();
      if (!fits) {
        throw new IllegalArgumentException(
            "the network has no parameter " + name + " " + tensor.shape());
      }
    });
    set.weights().forEach((name, tensor) -> {
      Tensor value = parameters.find(name).orElseThrow().variable().value();
      for (int i = 0; i < tensor.size(); i++) {
        value.setAt(i, tensor.at(i));
      }
    });
  }

  private Tensor editable(String name) {
    boolean criterion = machine.setup().criterion() != null;
    if (name.equals("input")) {
      return machine.step().input();
    }
    if (name.equals("target") && criterion) {
      return machine.step().target();
    }
    if (name.equals("grad_output") && !criterion) {
      return machine.step().gradOutput();
    }
    return machine
        .step()
        .model()
        .parameters()
        .find(name)
        .map(p -> p.variable().value())
        .orElseThrow(() ->
            new IllegalArgumentException(name + " can't be set: parameters, input and target can"));
  }

  private void requireClass(Edit.SetValue set) {
    var criterion = machine.setup().criterion();
    boolean classes = criterion != null && criterion.takesClasses();
    int count = machine.step().network().output().shape().sampleSize();
    if (classes
        && set.tensor().equals("target")
        && !(set.value() >= 0 && set.value() < count && set.value() == Math.rint(set.value()))) {
      throw new IllegalArgumentException(
          "the target " + set.value() + " is no class: there are 0 to " + (count - 1));
    }
  }

  private void setImage(int index, boolean once) {
    int size = machine.setup().data().size();
    if (index < -1 || index >= size) {
      throw new IllegalArgumentException(
          "image " + index + " does not exist: there are 0 to " + (size - 1));
    }
    requireIterationStart("the image");
    machine.takeImage(index, once);
  }

  private void requireIterationStart(String what) {
    if (machine.now().operation() > 0 || machine.partial() != null) {
      throw new IllegalArgumentException(
          what + " can be changed at the beginning of an iteration only; go back to it first");
    }
  }
}
