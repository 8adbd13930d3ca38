package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.testkit.NeedsScreen;

/** What a closed window leaves in memory. */
@NeedsScreen
class ClosedWindowTest {
  @TempDir
  Path folder;

  @Test
  void theSessionsOfClosedWindowsAreForgotten() throws Exception {
    List<WeakReference<Engine>> engines = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      engines.add(openTrainAndClose(i));
    }
    for (int i = 0; i < 100 && held(engines) > 1; i++) {
      System.gc();
      Thread.sleep(100);
    }

    // the last one may still be the owner of the focus
    assertThat(held(engines)).isLessThanOrEqualTo(1);
  }

  private WeakReference<Engine> openTrainAndClose(int number) {
    WindowFixture window = new WindowFixture(folder.resolve(number + ".properties"), 1000, 700);
    window.type("F9");
    window.await(() -> window.snapshot().iteration() > 20);
    WeakReference<Engine> engine = new WeakReference<>(window.engine());
    window.close();
    return engine;
  }

  private static long held(List<WeakReference<Engine>> engines) {
    return engines.stream().filter(engine -> engine.get() != null).count();
  }
}
