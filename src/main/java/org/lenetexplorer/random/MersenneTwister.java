package org.lenetexplorer.random;

import java.util.Arrays;

/**
 * MT19937, the generator behind PyTorch's {@code torch.manual_seed} on the CPU. The same seed gives the same sequence,
 * and the drawing methods use it as PyTorch's do, so initial weights, permutations and (to rounding) normal numbers are
 * those that PyTorch would have drawn.
 *
 * @see <a href="http://www.math.sci.hiroshima-u.ac.jp/m-mat/MT/emt.html">Matsumoto and Nishimura 1998</a>
 */
public final class MersenneTwister {
  private static final int SIZE = 624;
  private static final int SHIFT = 397;

  private final int[] words = new int[SIZE];
  private int next;

  /** A generator at the start of its sequence; PyTorch's, too, uses only the low 32 bits of the seed. */
  public MersenneTwister(long seed) {
    words[0] = (int) seed;
    for (int i = 1; i < SIZE; i++) {
      words[i] = 1812433253 * (words[i - 1] ^ (words[i - 1] >>> 30)) + i;
    }
    next = SIZE;
  }

  /**
   * A generator for one purpose of a session (data order, noise, …), so that purposes with the same seed do not draw the
   * same numbers.
   */
  public static MersenneTwister forPurpose(long seed, String purpose) {
    long mixed = seed * 0x9E3779B97F4A7C15L + purpose.hashCode();
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return new MersenneTwister(mixed ^ (mixed >>> 31));
  }

  /** The next 32 bits. */
  public int nextInt() {
    if (next == SIZE) {
      refill();
    }
    int y = words[next++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  private void refill() {
    for (int i = 0; i < SIZE; i++) {
      int bits = (words[i] & 0x80000000) | (words[(i + 1) % SIZE] & 0x7fffffff);
      words[i] = words[(i + SHIFT) % SIZE] ^ (bits >>> 1) ^ ((bits & 1) == 0 ? 0 : 0x9908b0df);
    }
    next = 0;
  }

  /** The next number in [0, 1), a multiple of 2⁻²⁴: {@code torch.rand}. */
  public float nextFloat() {
    return (nextInt() & 0xffffff) * 0x1.0p-24f;
  }

  /** The next number in [0, 1), a multiple of 2⁻⁵³, from two draws. */
  public double nextDouble() {
    long high = nextInt();
    long low = nextInt() & 0xffffffffL;
    return ((high << 32 | low) & ((1L << 53) - 1)) * 0x1.0p-53;
  }

  /**
   * The next number in [from, to): {@code tensor.uniform_(from, to)}. Rounded once, since PyTorch's kernels are compiled to
   * fused multiply-adds.
   */
  public float nextUniform(float from, float to) {
    return Math.fma(nextFloat(), to - from, from);
  }

  /** The next number in [from, to), in double precision. */
  public double nextDouble(double from, double to) {
    return from + nextDouble() * (to - from);
  }

  /** The next normally distributed number, mean 0 and standard deviation 1 (Box–Muller, two uniform draws). */
  public double nextGaussian() {
    double radius = Math.sqrt(-2 * Math.log1p(-nextDouble()));
    return radius * Math.cos(2 * Math.PI * nextDouble());
  }

  /**
   * The next whole number in [0, bound), {@code random() % bound} as in {@code torch.randint}.
   *
   * @throws IllegalArgumentException if the bound is not positive
   */
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound " + bound + " is not positive");
    }
    return Integer.remainderUnsigned(nextInt(), bound);
  }

  /**
   * The numbers 0 to n − 1 in random order: {@code torch.randperm(n)}.
   *
   * @throws IllegalArgumentException if n is negative
   */
  public int[] permutation(int n) {
    if (n < 0) {
      throw new IllegalArgumentException("a permutation of " + n + " numbers");
    }
    int[] order = new int[n];
    Arrays.setAll(order, i -> i);
    for (int i = 0; i < n - 1; i++) {
      int other = i + nextInt(n - i);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return order;
  }

  /** Fills a stretch with uniform numbers in [from, to): {@code tensor.uniform_(from, to)}. */
  public void fillUniform(float[] array, int offset, int length, float from, float to) {
    for (int i = offset; i < offset + length; i++) {
      array[i] = nextUniform(from, to);
    }
  }

  /**
   * Fills a stretch with normal numbers, mean 0 and standard deviation 1: {@code torch.randn}, to rounding, for 16
   * elements or more. Shorter stretches are drawn as if they had 16 and cut.
   */
  public void fillNormal(float[] array, int offset, int length) {
    float[] uniform = new float[Math.max(length, 16)];
    fillUniform(uniform, 0, uniform.length, 0, 1);
    for (int i = 0; i <= uniform.length - 16; i += 16) {
      boxMuller(uniform, i);
    }
    if (uniform.length % 16 != 0) {
      int tail = uniform.length - 16;
      fillUniform(uniform, tail, 16, 0, 1);
      boxMuller(uniform, tail);
    }
    System.arraycopy(uniform, 0, array, offset, length);
  }

  /**
   * Normal numbers, mean 0 and standard deviation 1, in a new array: {@code torch.randn(length)}, to rounding, of any length;
   * PyTorch draws fewer than 16 one by one, in double precision.
   *
   * @see <a href="https://github.com/pytorch/pytorch/blob/main/aten/src/ATen/core/DistributionsHelper.h">normal_distribution</a>
   */
  public float[] normal(int length) {
    float[] numbers = new float[length];
    if (length >= 16) {
      fillNormal(numbers, 0, length);
      return numbers;
    }
    for (int i = 0; i < length; i += 2) {
      double angle = 2 * Math.PI * nextDouble();
      double radius = Math.sqrt(-2 * Math.log1p(-nextDouble()));
      numbers[i] = (float) (radius * Math.cos(angle));
      if (i + 1 < length) {
        numbers[i + 1] = (float) (radius * Math.sin(angle));
      }
    }
    return numbers;
  }

  private static void boxMuller(float[] values, int from) {
    for (int i = from; i < from + 8; i++) {
      double radius = Math.sqrt(-2 * Math.log(1 - values[i]));
      double angle = 2 * Math.PI * values[i + 8];
      values[i] = (float) (radius * Math.cos(angle));
      values[i + 8] = (float) (radius * Math.sin(angle));
    }
  }

  /** Where the generator is in its sequence; allocates 2.5 KB. */
  public State state() {
    return new State(words.clone(), next);
  }

  /** Puts the generator back to where it was when the state was taken. */
  public void restore(State state) {
    System.arraycopy(state.words, 0, words, 0, SIZE);
    next = state.next;
  }

  /** A saved place in the sequence; unchangeable. */
  public static final class State {
    private final int[] words;
    private final int next;

    private State(int[] words, int next) {
      this.words = words;
      this.next = next;
    }

    /** The 624 words of the generator followed by the index of the next: for files and hashes. */
    public int[] toArray() {
      int[] all = Arrays.copyOf(words, SIZE + 1);
      all[SIZE] = next;
      return all;
    }

    /**
     * The state that {@link #toArray} wrote.
     *
     * @throws IllegalArgumentException if it is not 625 numbers, the last from 0 to 624
     */
    public static State of(int[] saved) {
      if (saved.length != SIZE + 1 || saved[SIZE] < 0 || saved[SIZE] > SIZE) {
        throw new IllegalArgumentException(
            "a generator's state has 625 numbers, the last from 0 to 624");
      }
      return new State(Arrays.copyOf(saved, SIZE), saved[SIZE]);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof State state
          && next == state.next
          && Arrays.equals(words, state.words);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(words) + next;
    }
  }
}
