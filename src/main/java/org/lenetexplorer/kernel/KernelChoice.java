package org.lenetexplorer.kernel;

import java.util.Iterator;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Which kernels a run uses: the fastest that this Java and this machine can run and that pass the {@link KernelCheck}, or
 * those that were asked for by name. The choice says its {@link #reason}.
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

    /**
     * The wish of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Wish of(String name) {
      for (Wish wish : values()) {
        if (wish.toString().equals(name)) {
          return wish;
        }
      }
      throw new IllegalArgumentException(
          "there are no kernels \"" + name + "\"; choose auto, plain or vector");
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Kernels kernels;
  private final String reason;

  private KernelChoice(Kernels kernels, String reason) {
    this.kernels = kernels;
    this.reason = reason;
  }

  /**
   * Chooses.
   *
   * @throws IllegalArgumentException if what was asked for by name cannot be had; the message says why, and what to do
   */
  public static KernelChoice of(Wish wish) {
    if (wish == Wish.PLAIN) {
      return new KernelChoice(new PlainKernels(), "asked for");
    }
    String refusal = "this build has none";
    Iterator<KernelProvider> providers = ServiceLoader.load(
            KernelProvider.class, KernelChoice.class.getClassLoader())
        .iterator();
    while (providers.hasNext()) {
      try {
        Kernels kernels = providers.next().create();
        @Nullable String fault = KernelCheck.fault(kernels);
        if (fault == null) {
          return new KernelChoice(kernels, wish == Wish.AUTO ? "the fastest here" : "asked for");
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
    return new KernelChoice(new PlainKernels(), "no vector kernels: " + refusal);
  }

  /** New kernels of the kind chosen. */
  public Kernels get() {
    return kernels.another();
  }

  /** Why these, in a few words. */
  public String reason() {
    return reason;
  }
}
