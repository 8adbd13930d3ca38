package org.lenetexplorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;

/** A network named on the command line. */
final class NetworkArgument {
  /** How a network file is read. */
  interface Reader {
    Network read(Path file) throws IOException;
  }

  /** The presets' names, for help and completion. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Presets.names().iterator();
    }
  }

  private NetworkArgument() {}

  /** The preset of this name, or the network in the file of this name. */
  static Network read(String name, Reader reader) throws IOException {
    if (name.isBlank()) {
      throw new UsageException("the network's name is empty; give a file or one of "
          + String.join(", ", Presets.names()));
    }
    Optional<Network> preset = Presets.find(name);
    if (preset.isPresent()) {
      return preset.get();
    }
    if (!Files.exists(Path.of(name))) {
      throw new UsageException("network " + name + " is neither a file nor one of "
          + String.join(", ", Presets.names()));
    }
    return reader.read(Path.of(name));
  }
}
