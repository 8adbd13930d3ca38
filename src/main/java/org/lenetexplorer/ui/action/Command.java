package org.lenetexplorer.ui.action;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.KeyStroke;

/** Every command of the window, as data. Menu, toolbar, palette and keys are all made from this list. */
public enum Command {
  NEW(Menu.FILE, "New", "new", "Begin with an empty network", "control N"),
  OPEN(
      Menu.FILE,
      "Open…",
      "open",
      "Open a project, a network file or a network in PyTorch's words",
      "control O"),
  SAVE(Menu.FILE, "Save", "save", "Save the network, its weights and settings", "control S"),
  SAVE_AS(Menu.FILE, "Save As…", "", "Save to another file", "control shift S"),
  OPEN_WEIGHTS(
      Menu.FILE,
      "Open Weights…",
      "",
      "Take trained weights from a file of PyTorch, NumPy or safetensors into this network",
      "control shift I"),
  EXPORT_WEIGHTS(
      Menu.FILE,
      "Export Weights…",
      "",
      "Write the trained weights for PyTorch, NumPy, ONNX Runtime or a spreadsheet",
      "control E"),
  EXPORT_REPORT(
      Menu.FILE,
      "Export Report…",
      "",
      "Write network, curves, kernels before and after and confusion matrix as one HTML file",
      "control alt R"),
  SAVE_PICTURE(
      Menu.FILE,
      "Save Picture…",
      "",
      "Save what the middle shows, the network, layer or number, as PNG or SVG",
      "control shift E"),
  SAVE_TENSOR(
      Menu.FILE,
      "Save Tensor as CSV…",
      "",
      "Save all values of the tensor of the selected number",
      "control alt T"),
  COPY_SEQUENTIAL(
      Menu.COPY_AS,
      "nn.Sequential",
      "",
      "Copy the network as PyTorch's nn.Sequential",
      "control shift 1"),
  COPY_MODULE(
      Menu.COPY_AS,
      "class Net(nn.Module)",
      "",
      "Copy the network as a class in PyTorch",
      "control shift 2"),
  COPY_PRINT(
      Menu.COPY_AS, "print(net)", "", "Copy the network as PyTorch prints it", "control shift 3"),
  COPY_TABLE(
      Menu.COPY_AS,
      "Table",
      "",
      "Copy layers, shapes and parameters as a table",
      "control shift 4"),
  COPY_PICTURE(
      Menu.COPY_AS,
      "Picture",
      "",
      "Copy what the middle shows, the network, layer or number",
      "control shift 5"),
  UNDO(Menu.EDIT, "Undo", "undo", "Take back the last edit", "control Z"),
  REDO(
      Menu.EDIT,
      "Redo",
      "redo",
      "Do the edit again that was taken back last",
      "control shift Z",
      "control Y"),
  INSERT_LAYER(
      Menu.EDIT, "Insert Layer…", "add", "Put a layer in behind the selected block", "INSERT"),
  RENAME(Menu.EDIT, "Rename", "", "Give the selected layer another name", "F2"),
  DUPLICATE(Menu.EDIT, "Duplicate", "", "Put a copy behind the selected layers", "control D"),
  CUT(Menu.EDIT, "Cut", "", "Take the selected layers to the clipboard", "control X"),
  COPY(Menu.EDIT, "Copy", "copy", "Copy the selected layers, as PyTorch prints them", "control C"),
  PASTE(
      Menu.EDIT,
      "Paste",
      "",
      "Put layers in behind the selected block: copied ones, or PyTorch text",
      "control V"),
  PASTE_NETWORK(
      Menu.EDIT,
      "Paste as Network",
      "",
      "Replace the network by PyTorch text: nn.Sequential(…), class Net, print(net)",
      "control shift V"),
  DELETE(Menu.EDIT, "Delete", "delete", "Take the selected layers out", "DELETE", "BACK_SPACE"),
  MOVE_LEFT(Menu.EDIT, "Move Left", "", "Move the selected layers towards the input", "alt LEFT"),
  MOVE_RIGHT(Menu.EDIT, "Move Right", "", "Move the selected layers towards the loss", "alt RIGHT"),
  SELECT_ALL(Menu.EDIT, "Select All Layers", "", "Select every layer", "control A"),
  REPAIR(Menu.EDIT, "Repair", "", "Mend what does not fit, in the way it is offered", "alt ENTER"),
  STEP_OVER(
      Menu.RUN,
      "Step Over",
      "step-over",
      "Run the next operation, part, number or term as a whole",
      "F8",
      "N",
      "SPACE"),
  STEP_INTO(
      Menu.RUN, "Step Into", "step-into", "Go into it: to its first part, number or term", "F7"),
  STEP_OUT(Menu.RUN, "Step Out", "step-out", "Run the rest of what the position is in", "shift F8"),
  BACK_OVER(
      Menu.RUN,
      "Step Back",
      "step-back",
      "Undo the last step exactly, or go to what comes before",
      "alt shift F8",
      "B"),
  BACK_INTO(
      Menu.RUN,
      "Step Back Into",
      "step-back-into",
      "Go back into what comes before: to its last part, number or term",
      "alt shift F7"),
  RESUME(
      Menu.RUN,
      "Resume",
      "resume",
      "Run to the next breakpoint; without any, train until paused",
      "F9",
      "R"),
  REVERSE_RESUME(
      Menu.RUN,
      "Resume Backwards",
      "",
      "Run back to the nearest earlier hit of a breakpoint, or to the beginning",
      "alt shift F9"),
  RUN_TO_HERE(
      Menu.RUN,
      "Run to Here",
      "run-to-here",
      "Go to the row that is chosen in the tree of steps, forward or back",
      "alt F9"),
  FINISH_PHASE(
      Menu.RUN,
      "Finish Phase",
      "",
      "Run the rest of this phase, or the whole next one",
      "control P",
      "P"),
  FINISH_ITERATION(
      Menu.RUN,
      "Finish Iteration",
      "",
      "Run to the end of this iteration, or the whole next one",
      "control I",
      "I"),
  RUN_N(
      Menu.RUN,
      "Run N Iterations",
      "run-iterations",
      "Run as many iterations as the tool bar says",
      "control F9"),
  RUN_EPOCH(
      Menu.RUN,
      "Run One Epoch",
      "",
      "Run as many iterations as it takes to see every image once",
      "control shift F9",
      "E"),
  PAUSE(Menu.RUN, "Pause", "pause", "Stop after the operation at hand", "ESCAPE"),
  TOGGLE_BREAKPOINT(
      Menu.RUN,
      "Toggle Breakpoint",
      "breakpoint",
      "Stop at the row or the block that is chosen, or no longer",
      "control F8"),
  BREAKPOINTS(Menu.RUN, "Breakpoints…", "", "Show the list of breakpoints", "control shift F8"),
  ADD_WATCH(Menu.RUN, "Add Watch…", "watch", "Follow the value of an expression", "alt F8"),
  SKIP_ZERO_GRAD(
      Menu.RUN,
      "Skip zero_grad",
      "",
      "Leave gradients as they are, so that the next ones add to them",
      "control shift G"),
  REWIND(Menu.RUN, "Rewind", "rewind", "Start over with the same initial weights", "control R"),
  NEW_WEIGHTS(
      Menu.RUN,
      "New Weights",
      "dice",
      "Start over with weights drawn from the next seed",
      "control shift W"),
  NEXT_DIGIT(
      Menu.DATA,
      "Next Digit",
      "layer/digit",
      "Begin this iteration anew with the next image",
      "control shift D",
      "D"),
  BUILT_IN_DIGITS(
      Menu.DATA, "Built-in Digits", "", "Take images from the program's own digits", "control B"),
  OPEN_FOLDER(
      Menu.DATA,
      "Open IDX Folder…",
      "layer/image",
      "Take images from a folder of MNIST's IDX files",
      "control shift O"),
  DOWNLOAD_MNIST(
      Menu.DATA,
      "Download MNIST…",
      "download",
      "Fetch 70,000 handwritten digits, 11.6 MB, into a folder",
      "control shift M"),
  LENET(Menu.NETWORK, "LeNet", "", "The network of PyTorch's tutorial", "control 1"),
  LENET_5(Menu.NETWORK, "LeNet-5 (1998)", "", "Tanh and average pooling", "control 2"),
  MLP(Menu.NETWORK, "MLP", "", "Fully connected layers only", "control 3"),
  SHOW_AUTOMATIC(
      Menu.VIEW, "Show Automatically", "", "Gradients during backward, else activations", "alt 1"),
  SHOW_ACTIVATIONS(Menu.VIEW, "Show Activations", "", "Draw what the layers put out", "alt 2", "A"),
  SHOW_GRADIENTS(
      Menu.VIEW,
      "Show Gradients",
      "",
      "Draw the gradients of what the layers put out",
      "alt 3",
      "G"),
  COLORS_MAP(
      Menu.VIEW, "Colours: This Map", "", "Give each map a scale of colours of its own", "alt 4"),
  COLORS_LAYER(
      Menu.VIEW, "Colours: This Layer", "", "Draw the maps of a layer on one scale", "alt 5"),
  COLORS_NETWORK(Menu.VIEW, "Colours: Whole Network", "", "Draw all layers on one scale", "alt 6"),
  FOLLOW(
      Menu.VIEW,
      "Follow the Operation",
      "run-to-here",
      "Select the layer that each step works on",
      "control shift F"),
  DEPTH_NETWORK(Menu.VIEW, "Network", "", "Look at the whole network", "control alt 1", "1"),
  DEPTH_LAYER(
      Menu.VIEW,
      "Layer",
      "",
      "Look at one map: its inputs, what each contributes, and the sum",
      "control alt 2",
      "2"),
  DEPTH_NUMBER(
      Menu.VIEW, "Number", "", "Look at one number: the cells it is made of", "control alt 3", "3"),
  ZOOM_IN(
      Menu.VIEW,
      "Zoom In",
      "zoom-in",
      "Draw the network larger",
      "control EQUALS",
      "control PLUS",
      "control ADD"),
  ZOOM_OUT(
      Menu.VIEW,
      "Zoom Out",
      "zoom-out",
      "Draw the network smaller",
      "control MINUS",
      "control SUBTRACT"),
  FIT(Menu.VIEW, "Fit to Window", "fit", "Draw the whole network", "control 0"),
  LIGHT_DARK(
      Menu.VIEW,
      "Light or Dark",
      "light-dark",
      "Switch between the light and the dark look",
      "control shift L"),
  FIND_COMMAND(
      Menu.HELP, "Find Command…", "search", "Type a few letters of any command", "control shift A"),
  QUIT(Menu.FILE, "Quit", "", "Close the window", "control Q");

  /** The menus from left to right. */
  public enum Menu {
    FILE("File"),
    EDIT("Edit"),
    COPY_AS("Copy As"),
    NETWORK("Network"),
    DATA("Data"),
    RUN("Run"),
    VIEW("View"),
    HELP("Help");

    private final String title;

    Menu(String title) {
      this.title = title;
    }

    /** The word in the menu bar. */
    public String title() {
      return title;
    }
  }

  private final Menu menu;
  private final String title;
  private final String icon;
  private final String tooltip;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of strings
  private final List<String> keys;

  Command(Menu menu, String title, String icon, String tooltip, String... keys) {
    this.menu = menu;
    this.title = title;
    this.icon = icon;
    this.tooltip = tooltip;
    this.keys = List.of(keys);
  }

  /** The menu it is in. */
  public Menu menu() {
    return menu;
  }

  /** The words in menus and in the palette. */
  public String title() {
    return title;
  }

  /** The name of its drawing among those of commands, or {@code layer/} and one of a layer's; or empty. */
  public String icon() {
    return icon;
  }

  /** What it does, in a few words. */
  public String tooltip() {
    return tooltip;
  }

  /** Its keys, the one shown in menus first. */
  public List<KeyStroke> keys() {
    return keys.stream().map(KeyStroke::getKeyStroke).toList();
  }

  /** Its first key as people read it, {@code Shift+F8}. */
  public String keyText() {
    KeyStroke key = keys().get(0);
    String modifiers = InputEvent.getModifiersExText(key.getModifiers());
    String text = KeyEvent.getKeyText(key.getKeyCode());
    return modifiers.isEmpty() ? text : modifiers + "+" + text;
  }
}
