package org.lenetexplorer.cli;

import java.util.function.Supplier;
import org.lenetexplorer.kernel.Kernels;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, of the arithmetic it runs on, and of its Java. */
final class Version implements IVersionProvider {
  private final Supplier<Kernels> kernels;

  Version(Supplier<Kernels> kernels) {
    this.kernels = kernels;
  }

  @Override
  public String[] getVersion() {
    String version = getClass().getPackage().getImplementationVersion();
    return new String[] {
      "lenet-explorer " + (version == null ? "(from sources)" : version),
      "kernels " + kernels.get().name(),
      "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")"
    };
  }
}
