package org.lenetexplorer.data.download;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Lets the body of an answer go into a part, up to the end of the file; the rest, and bodies of no use, are cut off. */
final class PartSubscriber implements BodySubscriber<Answer> {
  private final Answer answer;
  private final PartFile part;
  private final int turn;
  private final CompletableFuture<Answer> taken = new CompletableFuture<>();
  private @Nullable Subscription subscription;

  /**
   * Takes the body of one answer.
   *
   * @param turn the transfer's, at the part
   */
  PartSubscriber(Answer answer, PartFile part, int turn) {
    this.answer = answer;
    this.part = part;
    this.turn = turn;
  }

  @Override
  public CompletionStage<Answer> getBody() {
    return taken;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    try {
      if (answer.kind() == Answer.Kind.WHOLE) {
        part.restart();
      }
      if (answer.hasBody()) {
        given.request(1);
      } else {
        cutOff();
      }
    } catch (DiskException e) {
      fail(e);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    try {
      boolean more = true;
      for (ByteBuffer each : bytes) {
        more = more && part.append(turn, each);
      }
      if (more && subscription != null) {
        subscription.request(1);
      } else {
        cutOff();
      }
    } catch (DiskException e) {
      fail(e);
    }
  }

  private void cutOff() {
    if (subscription != null) {
      subscription.cancel();
    }
    taken.complete(answer);
  }

  private void fail(DiskException e) {
    if (subscription != null) {
      subscription.cancel();
    }
    taken.completeExceptionally(e);
  }

  @Override
  public void onError(Throwable failure) {
    taken.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    taken.complete(answer);
  }
}
