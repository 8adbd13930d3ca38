package org.lenetexplorer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.testkit.Allocation;

/** Each fault of a network file with its whole sentence. */
class NetworkRefusalTest {
  private static void assertRefused(String json, String sentence) {
    long allocated = Allocation.during(
        () -> assertThatThrownBy(() -> NetworkReader.read(NetworkFiles.input(json)))
            .isInstanceOf(FormatException.class)
            .hasMessage("f, " + sentence));
    assertThat(allocated).as("bytes allocated").isLessThan(1 << 22);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      maxCharsPerColumn = 1000,
      value = {
        "'name':'c','type':'Conv3d' | layer 1 (c), type: found 'Conv3d', wanted one of Conv2d,"
            + " MaxPool2d, AvgPool2d, ReLU, LeakyReLU, Sigmoid, Tanh, Dropout, Flatten, Linear",
        "'name':'c','type':'conv2d' | layer 1 (c), type: found 'conv2d', wanted one of Conv2d,"
            + " MaxPool2d, AvgPool2d, ReLU, LeakyReLU, Sigmoid, Tanh, Dropout, Flatten, Linear",
        "'name':'c' | layer 1 (c), type: found nothing, wanted a string",
        "'type':'ReLU' | layer 1, name: found nothing, wanted a string",
        "'name':5,'type':'ReLU' | layer 1, name: found a number, wanted a string",
        "'name':'r','name':'s','type':'ReLU' | layer 1: found the key 'name' twice, wanted each key"
            + " once",
        "'name':'r','type':'ReLU','inplace':true | layer 1 (r): found the key 'inplace', wanted only"
            + " those of a ReLU: name, type",
        "'name':'f','type':'Flatten','start_dim':1 | layer 1 (f): found the key 'start_dim', wanted"
            + " only those of a Flatten: name, type",
        "'name':'d','type':'Dropout','bias':true | layer 1 (d): found the key 'bias', wanted only"
            + " those of a Dropout: name, type, p",
        "'dilation':[[[{}]]],'name':'p','type':'MaxPool2d' | layer 1 (p): found the key 'dilation',"
            + " wanted only those of a MaxPool2d: name, type, kernel_size, stride, padding",
      })
  void keysAndTypesOfALayerAreChecked(String layer, String sentence) {
    assertRefused(NetworkFiles.json(layer), sentence);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'kernel_size':3 | layer 1 (c), out_channels: found nothing, wanted a whole number from 1 to"
            + " 2147483647",
        "'out_channels':6 | layer 1 (c), kernel_size: found nothing, wanted a whole number from 1 to"
            + " 16384, or a pair of them",
        "'out_channels':6.5 | layer 1 (c), out_channels: found 6.5, wanted a whole number from 1 to"
            + " 2147483647",
        "'out_channels':6.0 | layer 1 (c), out_channels: found 6.0, wanted a whole number from 1 to"
            + " 2147483647",
        "'out_channels':1e1 | layer 1 (c), out_channels: found 1e1, wanted a whole number from 1 to"
            + " 2147483647",
        "'out_channels':-6 | layer 1 (c), out_channels: found -6, wanted a whole number from 1 to"
            + " 2147483647",
        "'out_channels':0 | layer 1 (c), out_channels: found 0, wanted a whole number from 1 to"
            + " 2147483647",
        "'out_channels':99999999999999999999 | layer 1 (c), out_channels: found"
            + " 99999999999999999999, wanted a whole number from 1 to 2147483647",
        "'out_channels':'6' | layer 1 (c), out_channels: found a string, wanted a number",
        "'out_channels':null | layer 1 (c), out_channels: found a null, wanted a number",
        "'out_channels':[6] | layer 1 (c), out_channels: found an array, wanted a number",
        "'kernel_size':{} | layer 1 (c), kernel_size: found an object, wanted a number",
        "'kernel_size':[] | layer 1 (c), kernel_size: found a list of 0, wanted a whole number from 1"
            + " to 16384, or a pair of them",
        "'kernel_size':[5] | layer 1 (c), kernel_size: found a list of 1, wanted a whole number from"
            + " 1 to 16384, or a pair of them",
        "'kernel_size':[5,5,5] | layer 1 (c), kernel_size: found more than 2 numbers, wanted a whole"
            + " number from 1 to 16384, or a pair of them",
        "'kernel_size':[5,'5'] | layer 1 (c), kernel_size: found a string, wanted a number",
        "'kernel_size':[5,-5] | layer 1 (c), kernel_size: found -5, wanted a whole number from 1 to"
            + " 16384",
        "'stride':0 | layer 1 (c), stride: found 0, wanted a whole number from 1 to 16384",
        "'padding':'same' | layer 1 (c), padding: found a string, wanted a number",
        "'padding':100000 | layer 1 (c), padding: found 100000, wanted a whole number from 0 to"
            + " 16384",
        "'bias':1 | layer 1 (c), bias: found a number, wanted a boolean",
        "'bias':'yes' | layer 1 (c), bias: found a string, wanted a boolean",
        "'in_channels':3.5 | layer 1 (c), in_channels: found 3.5, wanted a whole number from 1 to"
            + " 2147483647",
      })
  void argumentsOfAConvolutionAreChecked(String arguments, String sentence) {
    assertRefused(NetworkFiles.json("'name':'c','type':'Conv2d'," + arguments), sentence);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'name':'p','type':'MaxPool2d','kernel_size':2,'padding':2 | layer 1 (p): padding (2, 2) must"
            + " be at most half of kernel_size (2, 2)",
        "'name':'p','type':'AvgPool2d','kernel_size':[2,4],'padding':[0,3] | layer 1 (p): padding (0,"
            + " 3) must be at most half of kernel_size (2, 4)",
        "'name':'p','type':'AvgPool2d' | layer 1 (p), kernel_size: found nothing, wanted a whole"
            + " number from 1 to 16384, or a pair of them",
        "'name':'d','type':'Dropout','p':1.5 | layer 1 (d): p 1.5 must be from 0 to 1",
        "'name':'d','type':'Dropout','p':'0.5' | layer 1 (d), p: found a string, wanted a number",
        "'name':'l','type':'LeakyReLU','negative_slope':1e99 | layer 1 (l), negative_slope: found"
            + " 1e99, wanted a number that float32 can hold",
        "'name':'l','type':'Linear','out_features':3 | layer 1 (l), in_features: found nothing to"
            + " derive it from in an input [3, 32, 32], wanted a number, or a Flatten before it",
      })
  void argumentsOfOtherLayersAreChecked(String layer, String sentence) {
    assertRefused(NetworkFiles.json(layer), sentence);
  }

  @Test
  void inChannelsAreNotDerivedFromARow() {
    assertRefused(
        NetworkFiles.json(
            "'name':'f','type':'Flatten'",
            "'name':'c','type':'Conv2d','out_channels':1,'kernel_size':1"),
        "layer 2 (c), in_channels: found nothing to derive it from in an input [3072], wanted a"
            + " number, or maps [C, H, W] before it");
  }

  @Test
  void nothingIsDerivedBehindAFault() {
    assertRefused(
        NetworkFiles.json(
            "'name':'p','type':'MaxPool2d','kernel_size':40",
            "'name':'f','type':'Flatten'",
            "'name':'fc','type':'Linear','out_features':10"),
        "layer 3 (fc), in_features: found nothing to derive it from, as layer 1 (p) kernel 40×40 is"
            + " larger than the map 32×32, wanted a number, or that mended");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | network: found no 'format', wanted all of format, version, name, input, layers",
        "{'format':'lenet-explorer/network','version':1} | network: found no 'name', wanted all of"
            + " format, version, name, input, layers",
        "{'format':'x'} | format: found 'x', wanted 'lenet-explorer/network'",
        "{'format':1} | format: found a number, wanted a string",
        "{'version':2} | version: found 2, wanted 1; it was written by a newer version of the program,"
            + " open it with that",
        "{'version':0} | version: found 0, wanted 1",
        "{'version':1.0} | version: found 1.0, wanted a whole number from 0 to"
            + " 9223372036854775807",
        "{'version':'1'} | version: found a string, wanted a number",
        "{'name':null} | name: found a null, wanted a string",
        "{'title':'x'} | network: found the key 'title', wanted only format, version, name, input,"
            + " layers",
        "{'version':1,'version':1} | network: found the key 'version' twice, wanted each key once",
        "{'layers':{}} | layers: found an object, wanted an array",
        "{'layers':[5]} | layer 1: found a number, wanted an object",
        "{'input':[1,32,32]} | input: found an array, wanted an object",
        "{'input':{'channels':1,'height':32}} | input: found no 'width', wanted all of channels,"
            + " height, width",
        "{'input':{'depth':1}} | input: found the key 'depth', wanted only channels, height, width",
        "{'input':{'height':20000}} | input, height: found 20000, wanted a whole number from 1 to"
            + " 16384",
        "{'input':{'channels':0}} | input, channels: found 0, wanted a whole number from 1 to"
            + " 2147483647",
        "{'input':{'channels':99999,'height':999,'width':999}} | input: [99999, 999, 999] has more"
            + " than 2147483647 elements",
        "[] | network: found an array, wanted an object",
        "{'name':'\\ud800'} | network, line 1 column 17: found text that is not JSON, wanted"
            + " strict JSON",
        "{'name':x} | network, line 1 column 9: found text that is not JSON, wanted strict JSON",
        "{'version':01} | network, line 1 column 12: found text that is not JSON, wanted strict JSON",
        "`` | network, line 1 column 1: found text that is not JSON, wanted strict JSON",
      })
  void theWholeIsChecked(String json, String sentence) {
    assertRefused(NetworkFiles.text(json), sentence);
  }

  @ParameterizedTest
  @CsvSource({"' x'", "'{}'", "','", "']'"})
  void trailingContentIsRefused(String more) {
    String json = NetworkFiles.json();

    assertThatThrownBy(() -> NetworkReader.read(NetworkFiles.input(json + more)))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("found text that is not JSON, wanted strict JSON");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] latin1 = NetworkFiles.whole("'ä':1").getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> NetworkReader.read(BinaryInput.of("f", latin1)))
        .isInstanceOf(FormatException.class)
        .hasMessage("f, network: found bytes that are not UTF-8, wanted JSON in UTF-8");
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "[".repeat(100_000);

    assertThatThrownBy(
            () -> NetworkReader.read(NetworkFiles.input(NetworkFiles.json("'x':" + deep))))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("found text that is not JSON");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'name':'c','type':'Conv2d','out_channels':2000000000,'kernel_size':1 | layer 1 (c): a"
            + " parameter [2000000000, 3, 1, 1] has more than 2147483647 elements",
        "'name':'c','type':'Conv2d','out_channels':700000000,'kernel_size':1 | layer 1 (c):"
            + " found 2800000000 parameters up to here, wanted at most 2147483647",
        "'name':'c','type':'Conv2d','out_channels':500000000,'kernel_size':1 | layer 1 (c): the"
            + " output [500000000, 32, 32] has more than 2147483647 elements",
        "'name':'c','type':'Conv2d','out_channels':1,'kernel_size':1,'padding':16384 | layer 1 (c):"
            + " found an output [1, 32800, 32800], wanted maps of at most 16384 rows and columns",
      })
  void sizesThatNoArrayHoldsAreRefused(String layer, String sentence) {
    assertRefused(NetworkFiles.json(layer), sentence);
  }
}
