package org.lenetexplorer.kernel;

import java.util.Iterator;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Which kernels a run uses: the fastest that this Java and this machine can run and that pass the {@link KernelCheck}, or
 * those that were asked for by name.
 */
public final class KernelChoice {
  /** What can be asked for. */
  public enum Wish {
    /** The fastest that can be had. */
    AUTO,
    /** Ordinary Java. */
    PLAIN,
    /** The Vector API, or an error. */
    VECTOR;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private KernelChoice() {}

  /**
   * New kernels of the kind wished for; where that is left open and vector kernels cannot be had, plain ones.
   *
   * @throws IllegalArgumentException if what was asked for by name cannot be had; the message says why, and what to do
   */
  public static Kernels of(Wish wish) {
    if (wish == Wish.PLAIN) {
      return new PlainKernels();
    }
    String refusal = "this build has none";
    Iterator<KernelProvider> providers = ServiceLoader.load(
            KernelProvider.class, KernelChoice.class.getClassLoader())
        .iterator();
    while (providers.hasNext()) {
      try {
        KernelProvider provider = providers.next();
        @Nullable String fault = KernelCheck.fault(provider.create());
        if (fault == null) {
          return provider.create();
        }
        refusal = fault;
      } catch (LinkageError | ServiceConfigurationError e) {
        refusal = "Java was started without --add-modules jdk.incubator.vector";
      } catch (UnsupportedOperationException e) {
        refusal = String.valueOf(e.getMessage());
      }
    }
    if (wish == Wish.VECTOR) {
      throw new IllegalArgumentException("vector kernels cannot be had: " + refusal
          + "; without --kernels vector the plain ones are used");
    }
    return new PlainKernels();
  }
}
