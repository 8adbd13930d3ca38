package org.lenetexplorer.data;

import java.util.Arrays;
import org.lenetexplorer.random.MersenneTwister;

/**
 * Takes a data set batch by batch, epoch after epoch: every epoch each image once, the last batch as small as
 * it comes ({@code DataLoader(drop_last=False)}). Where it is can be saved and restored, and what follows is
 * then the same.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.DataLoader">DataLoader</a>
 */
public final class Batches {
  private final Dataset set;
  private final Preprocessing preprocessing;
  private final float[] table;
  private final int batchSize;
  private final boolean shuffled;
  private final MersenneTwister generator;
  private MersenneTwister.State epochStart;
  private int[] order;
  private int epoch;
  private int batch;

  private Batches(
      Dataset set, Preprocessing preprocessing, int batchSize, boolean shuffled, long seed) {
    preprocessing.checkFits(set);
    if (batchSize < 1 || set.size() == 0) {
      throw new IllegalArgumentException("batches of %d out of %d images: both must be 1 or more"
          .formatted(batchSize, set.size()));
    }
    this.set = set;
    this.preprocessing = preprocessing;
    this.table = preprocessing.table();
    this.batchSize = batchSize;
    this.shuffled = shuffled;
    this.generator = MersenneTwister.forPurpose(seed, "order");
    this.epochStart = generator.state();
    this.order = nextOrder();
  }

  /**
   * Batches in an order drawn anew for each epoch, for training.
   *
   * @throws IllegalArgumentException if the set is empty, its images too large or the batch size not positive
   */
  public static Batches shuffled(
      Dataset set, Preprocessing preprocessing, int batchSize, long seed) {
    return new Batches(set, preprocessing, batchSize, true, seed);
  }

  /**
   * Batches in the set's own order, for evaluation.
   *
   * @throws IllegalArgumentException if the set is empty, its images too large or the batch size not positive
   */
  public static Batches inOrder(Dataset set, Preprocessing preprocessing, int batchSize) {
    return new Batches(set, preprocessing, batchSize, false, 0);
  }

  private int[] nextOrder() {
    if (shuffled) {
      return generator.permutation(set.size());
    }
    int[] natural = new int[set.size()];
    Arrays.setAll(natural, i -> i);
    return natural;
  }

  /** The data set batches are taken from. */
  public Dataset set() {
    return set;
  }

  /** What is done to each image. */
  public Preprocessing preprocessing() {
    return preprocessing;
  }

  /** The most images in a batch. */
  public int batchSize() {
    return batchSize;
  }

  /** Batches in an epoch, the smaller last one included. */
  public int perEpoch() {
    return (set.size() - 1) / batchSize + 1;
  }

  /** The epoch of the next batch, from 0. */
  public int epoch() {
    return epoch;
  }

  /** The number of the next batch in its epoch, from 0. */
  public int batch() {
    return batch;
  }

  /** How many images the next batch has. */
  public int nextSize() {
    return Math.min(batchSize, set.size() - batch * batchSize);
  }

  /**
   * The index in the data set of an image of the next batch.
   *
   * @param place in the batch, from 0
   * @throws IndexOutOfBoundsException if the batch has no such place
   */
  public int image(int place) {
    if (place < 0 || place >= nextSize()) {
      throw new IndexOutOfBoundsException(place + " in a batch of " + nextSize());
    }
    return order[batch * batchSize + place];
  }

  /**
   * Writes the next batch and goes on to the one after it. Allocates nothing but, at an epoch's end, the next
   * order.
   *
   * @param images receives [N, 1, H, W] from {@code offset} on
   * @param labels receives [N], from 0
   * @return N, {@link #batchSize} or, at the end of an epoch, what is left
   * @throws IndexOutOfBoundsException if an array is too short; nothing is taken then
   */
  public int next(float[] images, int offset, int[] labels) {
    int size = nextSize();
    int sample = preprocessing.height() * preprocessing.width();
    if (offset < 0 || images.length - offset < (long) size * sample || labels.length < size) {
      throw new IndexOutOfBoundsException(
          "%d images of %d numbers do not fit %d numbers from %d and %d labels"
              .formatted(size, sample, images.length, offset, labels.length));
    }
    for (int i = 0; i < size; i++) {
      preprocessing.write(set, image(i), images, offset + i * sample, table);
      labels[i] = set.label(image(i));
    }
    advance();
    return size;
  }

  /**
   * Goes on by many batches without taking them; costs a new order for each epoch passed.
   *
   * @throws IllegalArgumentException if the count is negative
   */
  public void skip(long batches) {
    if (batches < 0) {
      throw new IllegalArgumentException(batches + " batches can't be skipped");
    }
    long left = batches;
    while (left > 0) {
      int last = (int) Math.min(left, perEpoch() - batch);
      batch += last - 1;
      advance();
      left -= last;
    }
  }

  private void advance() {
    batch++;
    if (batch == perEpoch()) {
      batch = 0;
      epoch++;
      if (shuffled) {
        epochStart = generator.state();
        order = nextOrder();
      }
    }
  }

  /** Where the next batch is. */
  public State state() {
    return new State(epoch, batch, epochStart);
  }

  /**
   * Goes back, or forward, to where the state was taken. The order is drawn again only if the epoch is another.
   *
   * @throws IllegalArgumentException if the epoch has no such batch
   */
  public void restore(State state) {
    if (state.batch() >= perEpoch()) {
      throw new IllegalArgumentException(
          "batch %d of an epoch of %d batches".formatted(state.batch(), perEpoch()));
    }
    if (shuffled && !state.generator().equals(epochStart)) {
      generator.restore(state.generator());
      epochStart = state.generator();
      order = nextOrder();
    }
    epoch = state.epoch();
    batch = state.batch();
  }

  /**
   * A place in the sequence of batches; unchangeable.
   *
   * @param epoch of the next batch, from 0
   * @param batch its number in the epoch, from 0
   * @param generator as it was before the epoch's order was drawn
   */
  public record State(int epoch, int batch, MersenneTwister.State generator) {
    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public State {
      if (epoch < 0 || batch < 0) {
        throw new IllegalArgumentException(
            "epoch %d, batch %d: neither can be negative".formatted(epoch, batch));
      }
    }
  }
}
