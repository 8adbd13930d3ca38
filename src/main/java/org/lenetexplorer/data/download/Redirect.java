package org.lenetexplorer.data.download;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where an answer may send a download: to https, or without it nowhere but to the same host. */
final class Redirect {
  private Redirect() {}

  /**
   * The address that is asked next.
   *
   * @param from the address that was asked
   * @param location what the answer says, perhaps relative
   * @throws MirrorException if it may not be followed, or says nothing
   */
  static URI target(URI from, String location) throws MirrorException {
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw MirrorException.answered("leads to \"" + location + "\", which is no address");
    }
    if (location.isBlank() || to.getHost() == null || !mayFollow(from, to)) {
      throw MirrorException.answered(
          "leads to " + (location.isBlank() ? "nowhere" : to) + ", which is not followed");
    }
    return to;
  }

  private static boolean mayFollow(URI from, URI to) {
    return isHttps(to)
        || (!isHttps(from)
            && "http".equalsIgnoreCase(to.getScheme())
            && to.getHost().equalsIgnoreCase(from.getHost())
            && to.getPort() == from.getPort());
  }

  private static boolean isHttps(URI address) {
    @Nullable String scheme = address.getScheme();
    return "https".equalsIgnoreCase(scheme);
  }
}
