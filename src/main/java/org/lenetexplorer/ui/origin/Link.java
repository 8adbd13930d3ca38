package org.lenetexplorer.ui.origin;

import java.util.Optional;
import org.lenetexplorer.debugger.explain.ElementReference;

/**
 * A piece of text.
 *
 * @param kind what it does when it is chosen
 * @param text what is read
 * @param target the number that it leads to, if it leads to one
 */
record Link(Kind kind, String text, Optional<ElementReference> target) {
  /** What choosing a piece of text does. */
  enum Kind {
    /** Nothing: it stands above others. */
    HEADING,
    /** Nothing. */
    TEXT,
    /** It goes to a number. */
    LINK,
    /** It shows what was left out. */
    MORE
  }

  static Link heading(String text) {
    return new Link(Kind.HEADING, text, Optional.empty());
  }

  static Link text(String text) {
    return new Link(Kind.TEXT, text, Optional.empty());
  }

  static Link to(String text, ElementReference target) {
    return new Link(Kind.LINK, text, Optional.of(target));
  }

  static Link more(String text) {
    return new Link(Kind.MORE, text, Optional.empty());
  }

  /** Whether choosing it does something. */
  boolean isActive() {
    return kind == Kind.LINK || kind == Kind.MORE;
  }
}
