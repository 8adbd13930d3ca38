package org.lenetexplorer.format.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.testkit.Mutations;
import org.lenetexplorer.testkit.Networks;

/** What can't be read is told in one sentence, with its place. */
class PastedRefusalTest {
  private static final String LAYERS =
      "Conv2d, MaxPool2d, AvgPool2d, ReLU, LeakyReLU, Sigmoid, Tanh, Dropout, Flatten, Linear";

  private static void assertRefused(String text, String sentence) {
    assertThatThrownBy(() -> PyTorchText.read(text))
        .isInstanceOf(FormatException.class)
        .hasMessage("pasted text, " + sentence.replace("LAYERS", LAYERS));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "nn.Conv2d(1, 6, 5, dilation=2) | line 1, column 29: found dilation=2, wanted dilation=1, the"
            + " only one supported",
        "nn.Conv2d(4, 6, 5, groups=2) | line 1, column 27: found groups=2, wanted groups=1, the only"
            + " one supported",
        "nn.Conv2d(1, 6, 5, padding_mode='reflect') | line 1, column 33: found padding_mode='reflect',"
            + " wanted padding_mode=zeros, the only one supported",
        "nn.Conv2d(1, 6, 4, padding='same') | line 1, column 4: found padding='same' with the even"
            + " kernel_size (4, 4), wanted an odd one, or the padding as a number",
        "nn.Conv2d(1, 6, 5, 2, 'same') | line 1, column 4: found padding='same' with a stride, wanted a"
            + " stride of 1, or the padding as a number",
        "nn.Conv2d(1, 6) | line 1, column 4: found Conv2d without kernel_size, wanted at least"
            + " in_channels, out_channels, kernel_size",
        "nn.Conv2d(0, 6, 5) | line 1, column 11: found in_channels=0, wanted a whole number from 1 to"
            + " 2147483647",
        "nn.Conv2d(1, six, 5) | line 1, column 14: found out_channels=six, wanted a whole number from"
            + " 1 to 2147483647",
        "nn.Conv2d(1, 6, (5, 5, 5)) | line 1, column 17: found kernel_size=a value of another kind,"
            + " wanted a whole number from 1 to 16384, or a pair of them",
        "nn.Conv2d(1, 6, 5.0) | line 1, column 17: found kernel_size=5.0, wanted a whole number from 1"
            + " to 16384, or a pair of them",
        "nn.Conv2d(1, 6, 5, bias=0) | line 1, column 25: found bias=0, wanted True or False",
        "nn.Conv2d(1, 6, 5, kernel_size=5) | line 1, column 32: found the argument kernel_size twice,"
            + " wanted each argument once",
        "nn.ReLU(False, 1) | line 1, column 16: found one argument too many, wanted only inplace",
        "nn.Tanh(inplace=True) | line 1, column 17: found the argument inplace, wanted Tanh without"
            + " arguments",
        "nn.MaxPool2d(2, ceil_mode=True) | line 1, column 27: found ceil_mode=True, wanted"
            + " ceil_mode=False, the only one supported",
        "nn.MaxPool2d(2, padding='same') | line 1, column 4: found a word for the padding of MaxPool2d,"
            + " wanted a whole number, or a pair of them",
        "nn.MaxPool2d(2, padding=2) | line 1, column 4: padding (2, 2) must be at most half of"
            + " kernel_size (2, 2)",
        "nn.Dropout(1.5) | line 1, column 4: p 1.5 must be from 0 to 1",
        "nn.Dropout(p=1e99) | line 1, column 14: found p=1e99, wanted a number",
        "nn.Flatten(0) | line 1, column 12: found start_dim=0, wanted start_dim=1, the only one"
            + " supported",
        "nn.Linear(99999, 99999) | line 1, column 4: [99999, 99999] has more than 2147483647 elements",
        "nn.Linear(9 * (8, 7), 9) | line 1, column 13: found '*', wanted numbers on both sides of '*'",
        "nn.Linear(9 // 0, 9) | line 1, column 13: found a calculation without a result, wanted a"
            + " number of at most 64 bits",
        "nn.Linear(99999999999999999999, 9) | line 1, column 11: found '99999999999999999999', wanted a"
            + " number of at most 64 bits",
      })
  void argumentsAreChecked(String text, String sentence) {
    assertRefused(text, sentence);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "nn.BatchNorm2d(6) | line 1, column 4: found 'BatchNorm2d', wanted one of LAYERS, or a"
            + " Sequential of them",
        "nn.Sequential(nn.ReLU(),; nn.Softmax(dim=1)) | line 2, column 5: found 'Softmax', wanted one"
            + " of LAYERS, or a Sequential of them; leave it out, the cross-entropy loss has it in it",
        "nn.Sequential(layer) nn.ReLU() | line 1, column 22: found 'nn', wanted the end of the line",
        "nn.Sequential(*layers, nn.ReLU()) | line 1, column 15: found '*', wanted a name, a number or a"
            + " bracket",
        "nn.Sequential(relu, nn.ReLU()) | line 1, column 15: found 'relu', wanted a layer: LAYERS",
        "nn.Sequential(nn.ReLU() nn.Tanh()) | line 1, column 25: found 'nn', wanted ',' or ')'",
        "nn.Sequential(nn.ReLU(), | line 1, column 25: found the end of the line, wanted a name, a"
            + " number or a bracket",
        "nn.Sequential(OrderedDict(a=nn.ReLU(), b=1)) | line 1, column 26: found other arguments of"
            + " OrderedDict, wanted a list of pairs (\"name\", layer)",
        "nn.Sequential(OrderedDict([nn.ReLU()])) | line 1, column 35: found something else, wanted a"
            + " list of pairs (\"name\", layer)",
        "nn.ReLU();nn.Sequential(nn.ReLU()) | line 2, column 1: found a second network, wanted one"
            + " network, or layers one after another",
        "a = nn.Sequential(nn.ReLU());a.append(nn.ReLU()) | line 2, column 3: found 'append', wanted"
            + " one of LAYERS, or a Sequential of them",
        "Sequential() | line 1, column 1: found no layers, wanted a network as PyTorch writes or prints"
            + " it",
        "hello world | line 1, column 1: found no layers, wanted a network as PyTorch writes or prints"
            + " it",
        "nn.ReLU(\"inplace) | line 1, column 9: found a string without an end, wanted a quote behind it",
        "Net((a): ReLU(), nn.Tanh()) | line 1, column 25: found '(', wanted a label such as (0): before"
            + " it",
      })
  void otherModulesAndBrokenTextAreToldWithTheirPlace(String text, String sentence) {
    String lines = text.replace(";", "\n");

    assertRefused(lines, sentence);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "return x + self.fc(x) | line 7, column 14: found '+', wanted layers called one after another",
        "return F.log_softmax(self.fc(x), dim=1) | line 7, column 14: found 'log_softmax', wanted a"
            + " layer, view, or one of relu, leaky_relu, sigmoid, tanh, max_pool2d, avg_pool2d,"
            + " dropout, flatten; leave it out, the cross-entropy loss has it in it",
        "return self.fc(self.fc(x)) | line 7, column 17: found 'self.fc' a second time, wanted a layer"
            + " of its own for each call",
        "return self.gone(x) | line 7, column 17: found 'self.gone', wanted a layer that __init__"
            + " assigns",
        "return self.norm(x) | line 5, column 20: found 'BatchNorm1d', wanted one of LAYERS, or a"
            + " Sequential of them",
        "return F.dropout(x) | line 7, column 14: found dropout without training, wanted at least"
            + " training=self.training",
        "return torch.flatten(x) | line 7, column 18: found flatten without start_dim, wanted at least"
            + " start_dim=1",
        "return x.view(1, -1) | line 7, column 14: found a view into another shape, wanted view(-1,"
            + " features)",
        "x = x.size(0) | line 6, column 7: found a forward method without return, wanted one that"
            + " returns its output",
        "return y | line 7, column 12: found 'y', wanted layers called one after another",
        "x = self.fc(x) | line 6, column 7: found a forward method without return, wanted one that"
            + " returns its output",
        "if x: return x | line 7, column 8: found 'x', wanted the end of the line",
        "self.fc(x) | line 7, column 12: found '(', wanted an assignment or return",
        "x, y = x, x | line 7, column 6: found ',', wanted the end of the line",
      })
  void forwardHasToBeAChain(String line, String sentence) {
    String text = "class Net(nn.Module):\n  def __init__(self):\n    super().__init__()\n"
        + "    self.fc = nn.Linear(4, 4)\n    self.norm = nn.BatchNorm1d(4)\n"
        + "  def forward(self, x):\n    " + line;

    assertRefused(text, sentence);
  }

  @Test
  void depthIsLimited() {
    for (String text : List.of(
        "nn.Linear(" + "(".repeat(5000) + "1",
        "nn.Linear(" + "-".repeat(5000) + "1, 2)",
        "nn.Linear(1" + "+1".repeat(5000) + ", 2)",
        "nn.Linear(a" + ".a".repeat(5000) + ", 2)",
        "nn.Linear(a" + "[1]".repeat(5000) + ", 2)",
        "nn.Sequential(".repeat(5000) + "nn.ReLU()")) {
      assertThatThrownBy(() -> PyTorchText.read(text))
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("found more than 30 of these in each other, wanted fewer");
    }
  }

  @Test
  void lengthIsLimited() {
    assertRefused(
        "nn.ReLU()\n".repeat(1001), "line 1, column 1: found 1001 layers, wanted at most 1000");
    assertRefused(
        " ".repeat(1 << 21), "line 1, column 1: found 2097152 characters, wanted at most 1048576");
  }

  @Test
  @Timeout(30)
  void longTextOfNothingIsReadInNoTime() {
    for (String piece :
        List.of(" ", "\n", "(", "#", "a(\n", "(0):", "\\\n", "\"\"\"", "a.", "N(")) {
      String text = piece.repeat((1 << 18) / piece.length());
      assertThatThrownBy(() -> PyTorchText.read(text)).isInstanceOf(FormatException.class);
    }
  }

  static Stream<String> texts() {
    Network odd = Networks.of("odd");
    return Stream.of(PyTorchText.module(odd), PyTorchText.sequential(odd), odd.toPyTorch(), """
        class Net(nn.Module):
          def __init__(self):
            self.c = nn.Conv2d(1, 6, 5)
          def forward(self, x):
            x = F.max_pool2d(F.relu(self.c(x)), (2, 2))
            x = x.view(-1, 16 * 5)
            return torch.flatten(x, 1)
        """);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void mutatedTextIsReadOrRefusedInOneLine(String text) {
    int[] refused = new int[1];
    Mutations.of(text.getBytes(StandardCharsets.UTF_8), 3000, 23).forEach(damaged -> {
      try {
        PastedNetwork read = PyTorchText.read(new String(damaged, StandardCharsets.UTF_8));
        Shape input = PyTorchText.fittingInput(read.layers(), Shape.of(1, 32, 32));
        Network network = new Network(read.name(), input, read.layers());
        assertThat(ShapeInference.of(network).layers()).hasSizeLessThanOrEqualTo(1000);
        assertThat(PyTorchText.read(PyTorchText.sequential(network)).layers())
            .isEqualTo(read.layers());
      } catch (IOException e) {
        refused[0]++;
        assertThat(e)
            .isInstanceOf(FormatException.class)
            .message()
            .startsWith("pasted text, line ")
            .hasSizeLessThan(1000)
            .doesNotContain("\n");
      }
    });
    assertThat(refused[0]).as("refused of 3000").isBetween(300, 2999);
  }

  @Test
  void textCutAnywhereIsReadOrRefused() throws IOException {
    String text = PyTorchText.module(Presets.lenet());
    int read = 0;
    for (int length = 0; length < text.length(); length++) {
      try {
        PyTorchText.read(text.substring(0, length));
        read++;
      } catch (FormatException e) {
        assertThat(e.getMessage()).startsWith("pasted text, line ").doesNotContain("\n");
      }
    }
    assertThat(read).isBetween(1, text.length() / 2);
  }
}
