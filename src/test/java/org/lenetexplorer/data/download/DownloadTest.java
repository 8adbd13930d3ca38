package org.lenetexplorer.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.testkit.LoopbackMirror;

class DownloadTest {
  private static final int LARGE = 300_000;
  private static final String A = "a.gz";
  private static final String B = "b.gz";

  private final byte[] large = DownloadFixture.noise(LARGE, 1);
  private final byte[] small = DownloadFixture.noise(500, 2);
  private final LoopbackMirror mirror = new LoopbackMirror().with(A, large).with(B, small);
  private final LoopbackMirror second = new LoopbackMirror().with(A, large).with(B, small);
  private final List<String> told = new ArrayList<>();

  @TempDir
  Path folder;

  @AfterEach
  void close() {
    mirror.close();
    second.close();
  }

  private Source source(URI... mirrors) {
    return new Source(
        "MNIST",
        List.of(DownloadFixture.remote(A, large), DownloadFixture.remote(B, small)),
        List.of(mirrors));
  }

  private DownloadListener listener() {
    return new DownloadListener() {
      @Override
      public void progress(String file, long bytes, long total) {
        told.add(file + " " + bytes + " of " + total);
      }

      @Override
      public void fileDone(RemoteFile file, boolean fetched) {
        told.add(file.name() + (fetched ? " fetched" : " there"));
      }
    };
  }

  private boolean download(URI... mirrors) throws DownloadException {
    return new Download(source(mirrors), folder).run(listener(), () -> false);
  }

  private void assertWhole() throws IOException {
    assertThat(Files.readAllBytes(folder.resolve(A))).isEqualTo(large);
    assertThat(Files.readAllBytes(folder.resolve(B))).isEqualTo(small);
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrder(A, B);
    }
  }

  @Test
  void everyFileComesAndProgressIsTold() throws IOException {
    Path deep = folder.resolve("not/there/yet");
    Download download = new Download(source(mirror.address()), deep);
    assertThat(download.present()).isZero();

    assertThat(download.run(listener(), () -> false)).isTrue();

    assertThat(Files.readAllBytes(deep.resolve(A))).isEqualTo(large);
    assertThat(Files.readAllBytes(deep.resolve(B))).isEqualTo(small);
    assertThat(mirror.requests()).containsExactly(A, B);
    assertThat(told)
        .contains("a.gz 300000 of 300500", "a.gz fetched", "b.gz 300500 of 300500", "b.gz fetched");
    assertThat(download.present()).isEqualTo(LARGE + 500);
  }

  @Test
  void whatIsThereAndRightIsNotFetchedAgain() throws IOException {
    Files.write(folder.resolve(A), large);

    assertThat(download(mirror.address())).isTrue();

    assertThat(mirror.requests()).containsExactly(B);
    assertThat(told).contains("a.gz there", "b.gz fetched");
  }

  @Test
  void aFileOfTheRightNameAndLengthButAnotherContentIsReplaced() throws IOException {
    Files.write(folder.resolve(B), DownloadFixture.noise(500, 3));

    assertThat(download(mirror.address())).isTrue();

    assertWhole();
  }

  @Test
  void aCutConnectionIsGoneOnFrom() throws IOException {
    mirror.answeringNext(mirror.cutAfter(100_000));

    assertThat(download(mirror.address())).isTrue();

    assertThat(mirror.requests()).containsExactly(A, "a.gz bytes=100000-", B);
    assertWhole();
  }

  @Test
  void anotherMirrorGoesOnWhereTheFirstWasCutOff() throws IOException {
    mirror.answeringNext(mirror.cutAfter(100_000));

    assertThat(download(mirror.address(), second.address())).isTrue();

    assertThat(second.requests()).containsExactly("a.gz bytes=100000-");
    assertWhole();
  }

  @Test
  void aPartOfAnEarlierRunIsGoneOnFrom() throws IOException {
    Files.write(folder.resolve("a.gz.part"), Arrays.copyOf(large, 1234));
    assertThat(new Download(source(mirror.address()), folder).present()).isEqualTo(1234);

    assertThat(download(mirror.address())).isTrue();

    assertThat(mirror.requests()).containsExactly("a.gz bytes=1234-", B);
    assertWhole();
  }

  @Test
  void aServerThatIgnoresRangesSendsTheWhole() throws IOException {
    Files.write(folder.resolve("a.gz.part"), Arrays.copyOf(large, 1234));
    mirror.answeringNext(mirror::giveAll);

    assertThat(download(mirror.address())).isTrue();

    assertThat(mirror.requests()).containsExactly("a.gz bytes=1234-", B);
    assertWhole();
  }

  @Test
  void aServerThatRefusesTheRangeIsAskedForTheWhole() throws IOException {
    Files.write(folder.resolve("a.gz.part"), Arrays.copyOf(large, 1234));
    mirror.answeringNext(LoopbackMirror.refuse(416));

    assertThat(download(mirror.address())).isTrue();

    assertThat(mirror.requests()).containsExactly("a.gz bytes=1234-", A, B);
    assertWhole();
  }

  @Test
  void aSpoiltPartIsThrownAwayAndTheWholeFetched() throws IOException {
    Files.write(folder.resolve("a.gz.part"), new byte[1234]);

    assertThat(download(mirror.address())).isTrue();

    assertThat(mirror.requests()).containsExactly("a.gz bytes=1234-", A, B);
    assertWhole();
  }

  @Test
  void aWholePartNeedsNoServer() throws IOException {
    Files.write(folder.resolve("a.gz.part"), large);
    Files.write(folder.resolve("b.gz.part"), Arrays.copyOf(small, 501));

    assertThat(download(mirror.address())).isTrue();

    assertThat(mirror.requests()).as("one byte too many is no part").containsExactly(B);
    assertWhole();
  }

  @Test
  void aWrongSumLeadsToTheNextMirror() throws IOException {
    mirror.with(A, DownloadFixture.noise(LARGE, 9));

    assertThat(download(mirror.address(), second.address())).isTrue();

    assertThat(second.requests()).as("from its first byte").containsExactly(A);
    assertWhole();
  }

  @Test
  void aWrongSumEverywhereLeavesNothingBehind() throws IOException {
    mirror.with(A, DownloadFixture.noise(LARGE, 9));

    assertThatThrownBy(() -> download(mirror.address()))
        .isInstanceOf(DownloadException.class)
        .hasMessageStartingWith("a.gz can't be had: 127.0.0.1:")
        .hasMessageContaining("has another a.gz, whose SHA-256 is not");

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void withoutANetworkOneSentenceNamesEveryHostAndTheWayOut() {
    URI one = DownloadFixture.nowhere();
    URI other = URI.create("http://nowhere.invalid/");

    assertThatThrownBy(() -> download(one, other))
        .isInstanceOf(DownloadException.class)
        .hasMessage("No network: 127.0.0.1:" + one.getPort() + " refuses the connection,"
            + " nowhere.invalid is not known here. The built-in digits need none; or put the 2 files"
            + " of MNIST into " + folder + " and choose it.");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatHasComeBeforeTheNetworkEndedIsKept() {
    for (int i = 0; i < 10; i++) {
      mirror.answeringNext(i == 0 ? mirror.cutAfter(100_000) : LoopbackMirror.refuse(503));
    }

    assertThatThrownBy(() -> download(mirror.address()))
        .hasMessageContaining(" answers 503, out of order, for a.gz.")
        .hasMessageContaining("What has come is kept for the next try.");

    assertThat(folder.resolve("a.gz.part")).hasSize(100_000);
    assertThat(folder.resolve(A)).doesNotExist();
  }

  @Test
  void cancellingKeepsWhatHasComeAndTheNextRunGoesOn() throws Exception {
    mirror.answeringNext(mirror.hangAfter(200_000));
    AtomicBoolean cancelled = new AtomicBoolean();
    Download download = new Download(source(mirror.address()), folder);
    CompletableFuture<Boolean> finished = CompletableFuture.supplyAsync(() -> {
      try {
        return download.run(
            (file, bytes, total) -> cancelled.set(bytes == 200_000), cancelled::get);
      } catch (DownloadException e) {
        throw new IllegalStateException(e);
      }
    });
    mirror.awaitHanging();

    assertThat(finished.get(10, TimeUnit.SECONDS)).isFalse();
    assertThat(folder.resolve("a.gz.part")).hasBinaryContent(Arrays.copyOf(large, 200_000));
    assertThat(folder.resolve(A)).doesNotExist();
    assertThat(download.present()).isEqualTo(200_000);

    assertThat(download(mirror.address())).isTrue();
    assertThat(mirror.requests()).containsExactly(A, "a.gz bytes=200000-", B);
    assertWhole();
  }

  @Test
  void aBodyWithoutEndIsCutOffAtTheKnownLength() throws IOException {
    mirror.answeringNext(mirror::giveWithoutEnd);

    assertThat(download(mirror.address())).isTrue();

    assertWhole();
  }

  @Test
  void anotherLengthIsRefusedBeforeItComes() {
    mirror.with(A, DownloadFixture.noise(LARGE + 1, 1));

    assertThatThrownBy(() -> download(mirror.address()))
        .hasMessageContaining("has another a.gz, of 300,001 bytes in place of 300,000");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theLoginPageOfANetworkIsNotTakenForTheFile() throws IOException {
    Files.write(folder.resolve("a.gz.part"), Arrays.copyOf(large, 1234));
    mirror.answeringNext(LoopbackMirror.give("text/html; charset=utf-8", small));

    assertThatThrownBy(() -> download(mirror.address())).hasMessageContaining("want a login");

    assertThat(folder.resolve("a.gz.part")).as("kept").hasSize(1234);
  }

  @Test
  void aServerThatFallsSilentIsLeft() throws IOException {
    mirror.answeringNext(mirror.hangAfter(1000));
    Download download =
        new Download(source(mirror.address(), second.address()), folder, Duration.ofMillis(300));

    assertThat(download.run(listener(), () -> false)).isTrue();

    assertThat(second.requests()).containsExactly("a.gz bytes=1000-");
    assertWhole();
  }

  @Test
  void redirectsWithinTheHostAreFollowed() throws IOException {
    mirror.answeringNext(LoopbackMirror.redirectTo("/elsewhere/a.gz"));

    assertThat(download(mirror.address())).isTrue();

    assertThat(mirror.requests()).containsExactly(A, A, B);
    assertWhole();
  }

  @Test
  void redirectsToOtherHostsWithoutEncryptionAreNot() {
    mirror.answeringNext(LoopbackMirror.redirectTo(second.address() + A));

    assertThatThrownBy(() -> download(mirror.address()))
        .hasMessageContaining("leads to " + second.address() + "a.gz, which is not followed");
    assertThat(second.requests()).isEmpty();
  }

  @Test
  void redirectsInACircleEnd() {
    for (int i = 0; i < 20; i++) {
      mirror.answeringNext(LoopbackMirror.redirectTo("/mnist/a.gz"));
    }

    assertThatThrownBy(() -> download(mirror.address()))
        .hasMessageContaining("leads from one address to the next");
    assertThat(mirror.requests()).hasSize(6);
  }

  @Test
  void aFolderThatIsAFileIsToldBeforeAnyServerIsAsked() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "words");

    assertThatThrownBy(
            () -> new Download(source(mirror.address()), file).run(listener(), () -> false))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("choose another folder");
    assertThat(mirror.requests()).isEmpty();
  }

  @Test
  void twoDownloadsDoNotWriteTheSamePart() throws Exception {
    try (PartFile held = PartFile.open(folder, DownloadFixture.remote(A, large))) {
      assertThatThrownBy(() -> download(mirror.address()))
          .hasMessageContaining("another download is writing it");
      assertThat(held.size()).isZero();
    }
    assertThat(download(mirror.address())).isTrue();
  }
}
