package org.lenetexplorer.format.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Dropout;
import org.lenetexplorer.nn.Layer;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.nn.Size2d;

/** Text as people have it: from tutorials, notebooks and consoles. */
class PastedFormsTest {
  private static final String OLD_TUTORIAL = """
      import torch
      import torch.nn as nn
      import torch.nn.functional as F


      class LeNet(nn.Module):

          def __init__(self):
              super(LeNet, self).__init__()
              # 1 input image channel, 6 output channels, 5x5 square convolution
              # kernel
              self.conv1 = nn.Conv2d(1, 6, 5)
              self.conv2 = nn.Conv2d(6, 16, 5)
              # an affine operation: y = Wx + b
              self.fc1 = nn.Linear(16 * 5 * 5, 120)  # 5*5 from image dimension
              self.fc2 = nn.Linear(120, 84)
              self.fc3 = nn.Linear(84, 10)

          def forward(self, x):
              # Max pooling over a (2, 2) window
              x = F.max_pool2d(F.relu(self.conv1(x)), (2, 2))
              # If the size is a square, you can specify with a single number
              x = F.max_pool2d(F.relu(self.conv2(x)), 2)
              x = x.view(-1, self.num_flat_features(x))
              x = F.relu(self.fc1(x))
              x = F.relu(self.fc2(x))
              x = self.fc3(x)
              return x

          def num_flat_features(self, x):
              size = x.size()[1:]  # all dimensions except the batch dimension
              num_features = 1
              for s in size:
                  num_features *= s
              return num_features


      net = LeNet()
      print(net)
      """;

  private static List<String> names(String text) throws IOException {
    return PyTorchText.read(text).layers().stream().map(NamedLayer::name).toList();
  }

  private static Layer layer(String call) throws IOException {
    return PyTorchText.read(call).layers().get(0).layer();
  }

  /** A class with this in {@code __init__} and this in {@code forward}. */
  private static String module(String init, String forward) {
    return "class Net(nn.Module):\n  def __init__(self):\n    super().__init__()\n" + init.indent(4)
        + "  def forward(self, x):\n" + forward.indent(4);
  }

  @Test
  void tutorialsClassIsThePreset() throws IOException {
    assertThat(PyTorchText.read(OLD_TUTORIAL))
        .isEqualTo(new PastedNetwork("LeNet", Presets.lenet().layers()));
  }

  @Test
  void tutorialsClassOfTodayIsThePreset() throws IOException {
    String forward = """
            # Convolution layer C1: 1 input image channel, 6 output channels
            c1 = F.relu(self.conv1(input))
            s2 = F.max_pool2d(c1, (2, 2))
            c3 = F.relu(self.conv2(s2))
            s4 = F.max_pool2d(c3, 2)
            s4 = torch.flatten(s4, 1)
            f5 = F.relu(self.fc1(s4))
            f6 = F.relu(self.fc2(f5))
            output = self.fc3(f6)
            return output
        """;
    String head = OLD_TUTORIAL.substring(0, OLD_TUTORIAL.indexOf("    def forward"));

    assertThat(PyTorchText.read(head + "    def forward(self, input):\n" + forward.indent(4)))
        .isEqualTo(new PastedNetwork("LeNet", Presets.lenet().layers()));
  }

  @Test
  void printOfTheTutorialsClassIsReadAsWhatItLists() throws IOException {
    String print = """
        Net(
          (conv1): Conv2d(1, 6, kernel_size=(5, 5), stride=(1, 1))
          (conv2): Conv2d(6, 16, kernel_size=(5, 5), stride=(1, 1))
          (fc1): Linear(in_features=400, out_features=120, bias=True)
        )
        """;

    assertThat(names(print)).containsExactly("conv1", "conv2", "fc1");
    assertThat(PyTorchText.read(print).name()).isEqualTo("Net");
  }

  @Test
  void sequentialsWithinAModuleBecomeOneChain() throws IOException {
    String print = """
        LeNet5(
          (features): Sequential(
            (0): Conv2d(1, 6, kernel_size=(5, 5), stride=(1, 1), padding=same)
            (1): Tanh()
            (2): Sequential(
              (pool): AvgPool2d(kernel_size=2, stride=2, padding=0)
              (1): Tanh()
            )
          )
          (1): Flatten(start_dim=1, end_dim=-1)
          (classifier): Sequential(
            (0): Linear(in_features=1176, out_features=10, bias=True)
          )
        )
        """;

    assertThat(names(print))
        .containsExactly(
            "features_conv1",
            "features_tanh1",
            "features_pool",
            "features_tanh2",
            "flatten",
            "classifier_fc1");
    assertThat(PyTorchText.read(print).name()).isEqualTo("LeNet5");
  }

  @Test
  void sequentialsWithinASequentialBecomeOneChain() throws IOException {
    String text = "nn.Sequential(nn.Sequential(nn.Conv2d(1, 6, 5), nn.ReLU()), nn.Sequential("
        + "OrderedDict([('conv1', nn.Conv2d(6, 6, 1)), ('conv1', nn.Conv2d(6, 6, 1))])))";

    assertThat(names(text)).containsExactly("conv2", "relu1", "conv1", "conv1_2");
  }

  @Test
  void consoleAndCommentsArePassedOver() throws IOException {
    String text = """
        >>> import torch.nn as nn
        >>> hidden = 84  # units
        >>> net = nn.Sequential(   # the network
        ...     nn.Flatten(), nn.Linear(16*5*5,
        ...        hidden),
        ... )
        >>> criterion = nn.CrossEntropyLoss()
        >>> optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
        >>> print(net)
        """;

    assertThat(names(text)).containsExactly("flatten", "fc1");
    assertThat(layer(text.replace("nn.Flatten(), ", "")).toPyTorch())
        .isEqualTo("Linear(in_features=400, out_features=84, bias=True)");
  }

  @Test
  void assignedLayersKeepTheirNames() throws IOException {
    assertThat(names("self.first = nn.Conv2d(1, 6, 5)\nact = nn.ReLU(inplace=True); nn.ReLU()"))
        .containsExactly("first", "act", "relu1");
    assertThat(names("(pool): MaxPool2d(kernel_size=2, stride=2, padding=0, dilation=1,"
            + " ceil_mode=False)\n(3): Flatten(start_dim=1, end_dim=-1)"))
        .containsExactly("pool", "flatten");
  }

  @Test
  void layersWithoutWeightsMayBeCalledAgain() throws IOException {
    String text = module("self.pool = nn.MaxPool2d(2, 2)\nself.conv1 = nn.Conv2d(1, 6, 5)", """
        x = self.pool(F.relu(self.conv1(x)))
        x = self.pool(x.relu())
        return x.flatten(1)
        """);

    assertThat(names(text)).containsExactly("conv1", "relu1", "pool", "relu2", "pool1", "flatten");
  }

  @Test
  void layersThatAreNotCalledAreLeftOut() throws IOException {
    String text = module(
        "self.norm = nn.BatchNorm2d(6)\nself.fc = nn.Linear(2, 3)",
        "y = torch.tanh(x)\nbatch = x.size(0)\nx = x.view(batch, -1)\nreturn self.fc(x)");

    assertThat(names(text)).containsExactly("flatten", "fc");
  }

  @Test
  void layerNamedSizeIsALayer() throws IOException {
    assertThat(names(module("self.size = nn.ReLU()", "x = self.size(x)\nreturn x")))
        .containsExactly("size");
  }

  @Test
  void sequentialInAClassIsCalledByItsName() throws IOException {
    String text = module(
        "self.net = nn.Sequential(\n  nn.Flatten(),\n  nn.Linear(4, 2))",
        "\"\"\"One call.\nOf all.\"\"\"\nreturn self.net(x)");

    assertThat(names(text)).containsExactly("net_flatten", "net_fc1");
  }

  @Test
  void methodOnOneLineIsRead() throws IOException {
    String text = """
        class N(torch.nn.Module):
          def __init__(self): self.a = nn.ReLU()
          def forward(self, x: torch.Tensor) -> torch.Tensor: return self.a(x)
        """;

    assertThat(names(text)).containsExactly("a");
  }

  @Test
  void classWithoutForwardIsReadAsWhatItAssigns() throws IOException {
    String text = """
        class N(nn.Module):
        \tdef __init__(self):
        \t\tself.b: nn.Module = nn.ReLU()
        \t\tself.a = nn.Tanh()
        """;

    assertThat(names(text)).containsExactly("b", "a");
  }

  @Test
  void printedNameMayBeAnything() throws IOException {
    String print = "It's (my) #1 net-5(\n  (a): ReLU()\n)";

    assertThat(PyTorchText.read(print).name()).isEqualTo("It's (my) #1 net-5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "nn.Conv2d(1, 6, kernel_size=5, padding='same') | padding=(2, 2)",
        "nn.Conv2d(1, 6, (3, 5), padding='same') | kernel_size=(3, 5), stride=(1, 1), padding=(1, 2)",
        "nn.Conv2d(1, 6, 5, padding='valid') | Conv2d(1, 6, kernel_size=(5, 5), stride=(1, 1))",
        "nn.Conv2d(out_channels=6, in_channels=1, kernel_size=[5, 4]) | Conv2d(1, 6, kernel_size=(5,",
        "nn.Conv2d(1, 6, 5, 2, 1, 1, 1, False) | stride=(2, 2), padding=(1, 1), bias=False",
        "Conv2d(1, 6, 5, dilation=(1, 1), groups=1, padding_mode='zeros', device=None) | Conv2d(1, 6,",
        "nn.MaxPool2d(3, stride=None) | MaxPool2d(kernel_size=3, stride=3, padding=0",
        "nn.MaxPool2d(3, 2, 1, 1, False, False) | MaxPool2d(kernel_size=3, stride=2, padding=1",
        "nn.AvgPool2d(2, count_include_pad=True) | AvgPool2d(kernel_size=2, stride=2, padding=0)",
        "nn.LeakyReLU(1e-2) | LeakyReLU(negative_slope=0.01)",
        "nn.LeakyReLU(-1/8, True) | LeakyReLU(negative_slope=-0.125)",
        "nn.Dropout(p=0) | Dropout(p=0.0, inplace=False)",
        "nn.Linear(28 * 28, 1_000 // 3 + 1 - 2 % 2) | Linear(in_features=784, out_features=334,",
      })
  void argumentsAreReadAsPyTorchTakesThem(String call, String printed) throws IOException {
    assertThat(layer(call).toPyTorch()).contains(printed);
  }

  @Test
  void functionsTakeTheirOwnOrderOfArguments() throws IOException {
    String text = module("self.c = nn.Conv2d(1, 2, 3)", """
        x = F.dropout(self.c(x), 0.25, training=self.training)
        x = F.avg_pool2d(F.leaky_relu(input=x, negative_slope=0.5), 3, 2, 1, False, True)
        return torch.sigmoid(torch.flatten(nn.functional.max_pool2d(x, 2, 1, 0, 1, False), 1, -1))
        """);

    assertThat(PyTorchText.read(text).layers())
        .extracting(named -> named.layer().toPyTorch())
        .containsExactly(
            "Conv2d(1, 2, kernel_size=(3, 3), stride=(1, 1))",
            new Dropout(0.25f).toPyTorch(),
            "LeakyReLU(negative_slope=0.5)",
            "AvgPool2d(kernel_size=3, stride=2, padding=1)",
            "MaxPool2d(kernel_size=2, stride=1, padding=0, dilation=1, ceil_mode=False)",
            "Flatten(start_dim=1, end_dim=-1)",
            "Sigmoid()");
  }

  @Test
  void theLongestChainIsRead() throws IOException {
    List<String> names = names("nn.ReLU()\n".repeat(1000));

    assertThat(names).hasSize(1000).endsWith("relu1000");
    assertThat(layer("nn.Conv2d(1, 6, 5)"))
        .isEqualTo(new Conv2d(1, 6, Size2d.square(5), Size2d.square(1), Size2d.square(0), true));
  }
}
