package org.lenetexplorer.nn;

/** A change that mends a network at one layer, with a sentence in the imperative that offers it. */
public sealed interface Repair {
  /** The offer, {@code set in_features to 576}. */
  String sentence();

  /** Put another layer in the place of the faulty one. */
  record Replace(String sentence, Layer layer) implements Repair {}

  /** Put a layer before the faulty one. */
  record InsertBefore(String sentence, Layer layer) implements Repair {}

  /** Give the layer another name. */
  record Rename(String sentence, String name) implements Repair {}

  /** Move the layer to an earlier place, from 0. */
  record MoveTo(String sentence, int index) implements Repair {}

  /** Take the layer out. */
  record Remove(String sentence) implements Repair {}
}
