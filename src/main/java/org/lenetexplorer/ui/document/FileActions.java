package org.lenetexplorer.ui.document;

import java.util.List;
import org.lenetexplorer.ui.action.AppAction;
import org.lenetexplorer.ui.action.Command;

/** The actions of the file menu, and those that copy the network. */
final class FileActions {
  private FileActions() {}

  /** All of them. Files are opened and saved one after the other; meanwhile the actions wait. */
  static List<AppAction> of(
      FileWork work,
      Documents documents,
      Reports reports,
      Pictures pictures,
      TensorFiles tensors,
      Copies copies) {
    return List.of(
        waiting(work, Command.NEW, documents::begin),
        waiting(work, Command.OPEN, documents::open),
        waiting(work, Command.SAVE, documents::save),
        waiting(work, Command.SAVE_AS, documents::saveAs),
        waiting(work, Command.OPEN_WEIGHTS, documents::openWeights)
            .enabledWhen(state -> !work.isBusy() && state.runnable()),
        waiting(work, Command.EXPORT_WEIGHTS, documents::exportWeights)
            .enabledWhen(state -> !work.isBusy() && state.runnable()),
        waiting(work, Command.EXPORT_REPORT, reports::export)
            .enabledWhen(state -> !work.isBusy() && state.runnable()),
        waiting(work, Command.SAVE_PICTURE, pictures::save),
        waiting(work, Command.SAVE_TENSOR, tensors::save)
            .enabledWhen(state -> !work.isBusy() && state.focus().number().isPresent()),
        AppAction.of(Command.COPY_SEQUENTIAL, copies::sequential),
        AppAction.of(Command.COPY_MODULE, copies::module),
        AppAction.of(Command.COPY_PRINT, copies::print),
        AppAction.of(Command.COPY_TABLE, copies::table),
        AppAction.of(Command.COPY_PICTURE, pictures::copy));
  }

  private static AppAction waiting(FileWork work, Command command, Runnable body) {
    return AppAction.of(command, body).enabledWhen(state -> !work.isBusy());
  }
}
