package org.lenetexplorer.data.download;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in words what the network has said in exceptions. */
final class Reasons {
  private Reasons() {}

  /**
   * Why a request has failed.
   *
   * @param came how many bytes of the file have come before it did
   */
  static MirrorException of(@Nullable Throwable failure, long came, RemoteFile file) {
    if (isA(UnresolvedAddressException.class, failure)
        || isA(UnknownHostException.class, failure)) {
      return MirrorException.unreachable("is not known here");
    }
    if (isA(HttpConnectTimeoutException.class, failure)) {
      return MirrorException.unreachable("does not answer");
    }
    if (isA(NoRouteToHostException.class, failure)) {
      return MirrorException.unreachable("can't be reached from here");
    }
    if (isA(ConnectException.class, failure)) {
      return MirrorException.unreachable("refuses the connection");
    }
    if (isA(SSLException.class, failure)) {
      return MirrorException.answered("can't be trusted: " + message(failure));
    }
    return failure instanceof IOException
        ? brokenOff(came, file)
        : MirrorException.answered("sent what can't be understood: " + failure);
  }

  /** The server has ended too early. */
  static MirrorException brokenOff(long came, RemoteFile file) {
    return MirrorException.answered(
        String.format(Locale.ROOT, "broke off at %,d of %,d bytes", came, file.bytes()));
  }

  /** The server has said nothing for as long as one waits. */
  static MirrorException silence(Duration patience, long came, RemoteFile file) {
    String silent = "has sent nothing for " + Math.max(1, patience.toSeconds()) + " s";
    return came == 0
        ? MirrorException.unreachable(silent)
        : MirrorException.answered(
            String.format(Locale.ROOT, "%s, at %,d of %,d bytes", silent, came, file.bytes()));
  }

  private static boolean isA(Class<? extends Throwable> type, @Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static String message(@Nullable Throwable failure) {
    return failure == null ? "" : String.valueOf(failure.getMessage());
  }
}
