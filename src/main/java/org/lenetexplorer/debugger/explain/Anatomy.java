package org.lenetexplorer.debugger.explain;

import java.util.List;
import java.util.Set;
import org.lenetexplorer.debugger.Debugger;

/**
 * One map of a layer laid open: what is read, what each input contributes, what is added, and the result, with the numbers as
 * they are at one position. Cells that the debugger has not reached have no values. The contributions are sums of exactly those
 * terms of {@link Explainer} that read the same map; with what is added they make the result to float32 rounding.
 *
 * @param section what is laid open, with places that exist
 * @param ways what of this layer can be laid open
 * @param maps how many values {@code section.map()} can take
 * @param channels how many values {@code section.channel()} can take
 * @param title what is seen, in a sentence
 * @param strands the inputs, each with what becomes of it
 * @param addends what is added to them: the bias, an old gradient that nothing reset
 * @param result what comes out; of a gradient all that it holds
 * @param join how the strands come together
 * @param captions what happens, station by station: with each input, at the join, at the result
 * @param missing what to do to see more; empty if everything is computed
 */
public record Anatomy(
    Section section,
    Set<Section.Way> ways,
    int maps,
    int channels,
    String title,
    List<Strand> strands,
    List<Plane> addends,
    Plane result,
    Join join,
    List<String> captions,
    String missing) {
  /** How strands come together. */
  public enum Join {
    /** Cell by cell: result = Σ strands + addends. */
    SUM,
    /** All numbers of the last steps and the addends are added up into one. */
    TOTAL,
    /** There is but one strand and nothing to add. */
    NONE
  }

  /** Copies the collections. */
  public Anatomy {
    ways = Set.copyOf(ways);
    strands = List.copyOf(strands);
    addends = List.copyOf(addends);
    captions = List.copyOf(captions);
  }

  /**
   * Lays a layer open at the debugger's present position; where weights have moved since, as they were before they moved. The
   * debugger is left as it was. Takes milliseconds: every term of the map is made once.
   *
   * @throws IllegalArgumentException if there is no such layer, or it has no such gradient; the message says why
   */
  public static Anatomy of(Debugger debugger, Section section) {
    return Dissection.of(debugger, section);
  }

  /**
   * The same, or if the layer has no such gradient the one of its input, or if that has none either, forward.
   *
   * @throws IllegalArgumentException if there is no such layer; the message says why
   */
  public static Anatomy nearest(Debugger debugger, Section section) {
    return Dissection.of(debugger, Dissection.nearest(debugger, section));
  }

  /** Whether it tells of gradients. */
  public boolean backward() {
    return section.way() != Section.Way.FORWARD;
  }
}
