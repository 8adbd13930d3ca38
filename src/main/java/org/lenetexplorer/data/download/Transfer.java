package org.lenetexplorer.data.download;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Asks one mirror for what is missing of a file. The network works on threads of its own; the calling one watches, so that a server
 * that falls silent, and a user who cancels, are heard at any moment.
 */
final class Transfer {
  private static final int MOST_REDIRECTS = 5;
  private static final long POLL_MILLIS = 50;

  private final HttpClient client;
  private final Duration patience;
  private final BooleanSupplier cancelled;
  private final LongConsumer progress;

  /**
   * A way to ask mirrors.
   *
   * @param client one that does not follow redirects by itself
   * @param patience how long a server may send nothing
   * @param cancelled polled; whether to stop
   * @param progress told how many bytes of the file are there when more has come
   */
  Transfer(HttpClient client, Duration patience, BooleanSupplier cancelled, LongConsumer progress) {
    this.client = client;
    this.patience = patience;
    this.cancelled = cancelled;
    this.progress = progress;
  }

  /**
   * Fetches what is missing, until the part is as long as the file.
   *
   * @return whether it is; false if it was cancelled
   * @throws MirrorException if the mirror does not give it; what has come stays in the part
   * @throws DiskException if the part can't be written
   */
  boolean run(URI mirror, RemoteFile file, PartFile part) throws MirrorException, DiskException {
    URI address = mirror.resolve(file.name());
    for (int asked = 0; asked <= MOST_REDIRECTS; asked++) {
      Optional<Answer> answered = ask(address, file, part);
      if (answered.isEmpty()) {
        return false;
      }
      Answer answer = answered.get();
      switch (answer.kind()) {
        case REDIRECT -> address = Redirect.target(address, answer.detail());
        case BEGIN_AGAIN -> part.restart();
        case REFUSED -> throw MirrorException.answered(answer.detail());
        case WHOLE, REST -> {
          if (part.isWhole()) {
            return true;
          }
          throw Reasons.brokenOff(part.size(), file);
        }
      }
    }
    throw MirrorException.answered("leads from one address to the next");
  }

  /** The answer, its body in the part; empty if it was cancelled. */
  private Optional<Answer> ask(URI address, RemoteFile file, PartFile part)
      throws MirrorException, DiskException {
    long offset = part.size();
    int turn = part.nextTurn();
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (offset > 0) {
      request.header("Range", "bytes=" + offset + "-");
    }
    CompletableFuture<HttpResponse<Answer>> answer = client.sendAsync(
        request.build(),
        head -> new PartSubscriber(
            Answer.of(head.statusCode(), head.headers(), offset, file), part, turn));
    try {
      return await(answer, file, part).map(HttpResponse::body);
    } finally {
      part.nextTurn();
      answer.cancel(true);
    }
  }

  private <T> Optional<T> await(CompletableFuture<T> answer, RemoteFile file, PartFile part)
      throws MirrorException, DiskException {
    long size = part.size();
    long heard = System.nanoTime();
    while (!cancelled.getAsBoolean()) {
      try {
        return Optional.of(answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        if (part.size() != size) {
          size = part.size();
          heard = System.nanoTime();
          progress.accept(size);
        } else if (System.nanoTime() - heard > patience.toNanos()) {
          throw Reasons.silence(patience, size, file);
        }
      } catch (ExecutionException | CancellationException e) {
        if (e.getCause() instanceof DiskException disk) {
          throw disk;
        }
        throw Reasons.of(e.getCause(), part.size(), file);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
