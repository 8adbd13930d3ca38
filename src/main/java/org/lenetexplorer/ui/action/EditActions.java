package org.lenetexplorer.ui.action;

import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.torch.PastedNetwork;
import org.lenetexplorer.format.torch.PyTorchText;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.NetworkEdit;
import org.lenetexplorer.ui.model.Selection;
import org.lenetexplorer.ui.model.Trouble;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;

/** The actions that change the chain of layers at what is selected. */
@EdtOnly
public final class EditActions {
  private static final String IN_USE =
      "Another program is using the clipboard at this moment; try again.";

  private final Editor editor;
  private final Workspace workspace;

  private EditActions(Editor editor, Workspace workspace) {
    this.editor = editor;
    this.workspace = workspace;
  }

  /** All of them. */
  public static List<AppAction> of(Editor editor, Workspace workspace) {
    EditActions edits = new EditActions(editor, workspace);
    return List.of(
        AppAction.of(Command.DUPLICATE, edits::duplicate).enabledWhen(EditActions::layersChosen),
        AppAction.of(Command.CUT, edits::cut).enabledWhen(EditActions::layersChosen),
        AppAction.of(Command.COPY, edits::copy).enabledWhen(EditActions::layersChosen),
        AppAction.of(Command.PASTE, edits::paste),
        AppAction.of(Command.PASTE_NETWORK, edits::pasteNetwork),
        AppAction.of(Command.DELETE, edits::delete).enabledWhen(EditActions::layersChosen),
        AppAction.of(Command.MOVE_LEFT, () -> edits.move(-1))
            .enabledWhen(state -> layersChosen(state) && state.chosenLayers().first() > 0),
        AppAction.of(Command.MOVE_RIGHT, () -> edits.move(1))
            .enabledWhen(
                state -> layersChosen(state) && state.chosenLayers().last() < state.blocks() - 3),
        AppAction.of(Command.SELECT_ALL, edits::selectAll).enabledWhen(state -> state.blocks() > 2),
        AppAction.of(Command.REPAIR, edits::repair)
            .enabledWhen(state -> Trouble.toMend(state).isPresent()));
  }

  private static boolean layersChosen(ViewState state) {
    return !state.chosenLayers().isEmpty();
  }

  private Network network() {
    return editor.project().network();
  }

  private SortedSet<Integer> chosen() {
    return workspace.state().chosenLayers();
  }

  private void duplicate() {
    editor.edit(NetworkEdit.duplicate(network(), chosen()));
  }

  private void delete() {
    editor.edit(NetworkEdit.remove(network(), chosen()));
  }

  private void cut() {
    if (copied()) {
      delete();
    }
  }

  private void copy() {
    copied();
  }

  /** One layer a line, as {@code print(net)} has them; tells why if that is not possible. */
  private boolean copied() {
    String text = NetworkEdit.picked(network(), chosen()).stream()
        .map(EditActions::line)
        .collect(Collectors.joining("\n"));
    StringSelection content = new StringSelection(text);
    try {
      clipboard().setContents(content, content);
      return true;
    } catch (IllegalStateException e) {
      workspace.tell(IN_USE);
      return false;
    }
  }

  private static String line(NamedLayer named) {
    return "(" + named.name() + "): " + named.layer().toPyTorch();
  }

  private static Clipboard clipboard() {
    return Toolkit.getDefaultToolkit().getSystemClipboard();
  }

  /** Layers go behind the selected block; into an empty network they come with their network's name and input. */
  private void paste() {
    if (network().layers().isEmpty()) {
      pasteNetwork();
      return;
    }
    int gap = Math.min(workspace.state().selection().block(), network().layers().size());
    read().ifPresent(pasted -> editor.edit(NetworkEdit.paste(network(), gap, pasted.layers())));
  }

  private void pasteNetwork() {
    read().ifPresent(pasted -> {
      Shape input = PyTorchText.fittingInput(pasted.layers(), network().input());
      Network other = new Network(pasted.name(), input, pasted.layers());
      editor.edit(NetworkEdit.replace("Paste " + pasted.name(), network(), other, 0));
    });
  }

  /** The network in the clipboard's text; if there is none, it is told why. */
  private Optional<PastedNetwork> read() {
    try {
      String text = (String) clipboard().getData(DataFlavor.stringFlavor);
      return Optional.of(PyTorchText.read(text));
    } catch (FormatException e) {
      workspace.tell(String.valueOf(e.getMessage()));
    } catch (IllegalStateException e) {
      workspace.tell(IN_USE);
    } catch (UnsupportedFlavorException | IOException e) {
      workspace.tell(
          "The clipboard holds no text; copy layers, nn.Sequential(…) or print(net) first.");
    }
    return Optional.empty();
  }

  /** One place on; layers that are apart come together first. */
  private void move(int by) {
    SortedSet<Integer> layers = chosen();
    int gap = by < 0 ? layers.first() - 1 : layers.last() + 2;
    editor.edit(NetworkEdit.move(network(), layers, gap));
  }

  private void selectAll() {
    workspace.select(Selection.of(IntStream.rangeClosed(1, network().layers().size())
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new))));
  }

  private void repair() {
    Trouble.toMend(workspace.state())
        .flatMap(trouble -> Optional.ofNullable(trouble.repair()))
        .ifPresent(editor::edit);
  }
}
