package org.lenetexplorer.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.testkit.Allocation;

@Timeout(60)
class WorkerPoolTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void everyTaskRunsOnceInEachOfManyRounds(int threads) {
    try (var pool = new WorkerPool(threads)) {
      assertThat(pool.threads()).isEqualTo(threads);
      for (int round = 0; round < 500; round++) {
        int count = round % 23;
        var runs = new AtomicIntegerArray(25);
        pool.run(count, runs::incrementAndGet);
        for (int i = 0; i < 25; i++) {
          assertThat(runs.get(i)).isEqualTo(i < count ? 1 : 0);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void tasksRunAtTheSameTimeOnAsManyThreads(int threads) {
    var names = ConcurrentHashMap.<String>newKeySet();
    var barrier = new CyclicBarrier(threads);
    try (var pool = new WorkerPool(threads)) {
      pool.run(threads, i -> {
        names.add(Thread.currentThread().getName());
        meet(barrier);
      });
    }
    assertThat(names).hasSize(threads).contains(Thread.currentThread().getName());
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whatATaskThrowsReachesTheCallerAndThePoolGoesOn(int threads) {
    try (var pool = new WorkerPool(threads)) {
      for (int round = 0; round < 50; round++) {
        int bad = round % 5;
        assertThatIllegalStateException()
            .isThrownBy(() -> pool.run(5, i -> fail(i == bad)))
            .withMessage("broken");
        var runs = new AtomicIntegerArray(5);
        pool.run(5, runs::incrementAndGet);
        assertThat(runs).hasToString("[1, 1, 1, 1, 1]");
      }
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> pool.run(3, i -> {
            throw new AssertionError("an error, not an exception");
          }));
    }
  }

  private static void fail(boolean now) {
    if (now) {
      throw new IllegalStateException("broken");
    }
  }

  @Test
  void runReturnsOnlyWhenEveryTaskHasEnded() {
    try (var pool = new WorkerPool(3)) {
      long[] sums = new long[8];
      for (int round = 0; round < 100; round++) {
        pool.run(8, i -> {
          for (int k = 0; k < 1000; k++) {
            sums[i] += k;
          }
        });
        assertThat(sums).containsOnly(499_500L * (round + 1));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void closedPoolTakesNoMoreWork(int threads) {
    var pool = new WorkerPool(threads);
    pool.close();

    assertThatIllegalStateException().isThrownBy(() -> pool.run(2, i -> {}));
    assertThatIllegalStateException().isThrownBy(() -> pool.run(1, i -> {}));
  }

  @Test
  void poolWithoutThreadsIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new WorkerPool(0));
  }

  @Test
  void runningAllocatesNothing() {
    try (var pool = new WorkerPool(2)) {
      java.util.function.IntConsumer nothing = i -> {};
      Runnable rounds = () -> {
        for (int round = 0; round < 1000; round++) {
          pool.run(4, nothing);
        }
      };
      rounds.run();

      assertThat(Allocation.during(rounds)).as("bytes in 1000 rounds").isLessThan(1000);
    }
  }
}
