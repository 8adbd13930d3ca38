package org.lenetexplorer.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestedFilesTest {
  @Test
  void theFirstFileIsOpenedOnTheEventThread() throws Exception {
    List<Path> opened = new ArrayList<>();
    RequestedFiles requested = new RequestedFiles(file -> {
      assertThat(EventQueue.isDispatchThread()).isTrue();
      opened.add(file);
    });

    requested.open(List.of(new File("a.lenet"), new File("b.lenet")));
    requested.open(List.of());
    EventQueue.invokeAndWait(() -> {});

    assertThat(opened).containsExactly(Path.of("a.lenet"));
  }
}
