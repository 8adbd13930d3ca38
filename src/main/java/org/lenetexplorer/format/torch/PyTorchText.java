package org.lenetexplorer.format.torch;

import java.util.List;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.tensor.Shape;

/**
 * Networks as text in PyTorch's words. Text is read, never run: what can't be understood for sure is refused, with line and
 * column.
 *
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.Sequential.html">torch.nn.Sequential</a>
 */
public final class PyTorchText {
  private static final int LONGEST = 1 << 20; // characters

  private PyTorchText() {}

  /**
   * Reads a network: {@code nn.Sequential} with or without an {@code OrderedDict}; what {@code print(net)} prints; single
   * layers, one a line; or a class with {@code __init__} and {@code forward}. Layers that the text gives no name get one;
   * Sequentials within others become one chain.
   *
   * @throws FormatException if the text holds no network, or something that the program can't do: {@code pasted text, line
   *     3, column 12: found dilation='2', wanted dilation=1, the only one supported}
   */
  public static PastedNetwork read(String text) throws FormatException {
    Token start = new Token(Token.Kind.END, "", 1, 1);
    if (text.length() > LONGEST) {
      throw start.refusal(text.length() + " characters", "at most " + LONGEST);
    }
    PrintedHead head = PrintedHead.of(text);
    PastedDraft draft = ScriptReader.read(Lexer.lines(head.text()));
    if (draft.layers().isEmpty()) {
      throw start.refusal("no layers", "a network as PyTorch writes or prints it");
    }
    if (draft.layers().size() > Draft.MOST) {
      throw start.refusal(draft.layers().size() + " layers", "at most " + Draft.MOST);
    }
    String name = draft.name().isEmpty() ? head.name() : draft.name();
    return new PastedNetwork(name.isEmpty() ? "Net" : name, Naming.named(draft.layers()));
  }

  /**
   * An input that fits layers, [C, H, W]: the present one if it does; else one with the channels that the first convolution
   * takes, of 28×28, 32×32 or the smallest square up to 256×256 that does; else the present one.
   */
  public static Shape fittingInput(List<NamedLayer> layers, Shape present) {
    return FittingInput.of(layers, present);
  }

  /** The network as {@code net = nn.Sequential(OrderedDict([...]))} with its imports, to be run by Python. */
  public static String sequential(Network network) {
    return ModuleText.sequential(network);
  }

  /**
   * The network as a class with {@code __init__} and {@code forward}, to be run by Python; the names in its state_dict are
   * those of the network's parameters. A name that no class or layer can have in Python is replaced by one like it.
   */
  public static String module(Network network) {
    return ModuleText.module(network);
  }

  /**
   * The network as a table in Markdown: layer, type, arguments, output shape and how it comes about, parameters,
   * multiply-adds, and their sums; where a layer does not fit, the rows before it and the fault.
   */
  public static String table(Network network) {
    return MarkdownTable.of(network);
  }

  /** The name of the class that {@link #module} writes. */
  public static String className(Network network) {
    return ModuleText.className(network.name());
  }

  /** The names that the layers have in it, in their order: ours, where Python allows them. */
  public static List<String> layerNames(Network network) {
    return ModuleText.layers(network).stream().map(NamedLayer::name).toList();
  }
}
