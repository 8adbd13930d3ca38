package org.lenetexplorer.debugger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.train.Operation;
import org.lenetexplorer.train.Phase;

/** Reads the text of one position, word by word from the iteration down. */
final class PositionParser {
  private static final Pattern ITERATION = Pattern.compile("iteration\\s+(\\d{1,18})");
  private static final Pattern TERM = Pattern.compile("term\\s+(\\d{1,9})");
  private static final Pattern ELEMENT =
      Pattern.compile("(?:([a-z][a-z0-9]*)\\s*)?(\\[[^\\]]*\\])?");
  private static final Pattern SEPARATOR = Pattern.compile("[▸>]");

  /** A piece of the text between arrows, and the column it starts at, from 1. */
  private record Word(String text, int column) {}

  private final StepTree tree;
  private final List<Word> words = new ArrayList<>();
  private int next;

  PositionParser(StepTree tree, String text) {
    this.tree = tree;
    Matcher separators = SEPARATOR.matcher(text);
    int from = 0;
    while (separators.find()) {
      add(text, from, separators.start());
      from = separators.end();
    }
    add(text, from, text.length());
  }

  private void add(String text, int from, int to) {
    int start = from;
    while (start < to && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    words.add(new Word(text.substring(start, to).stripTrailing(), start + 1));
  }

  Position parse() throws PositionException {
    Position iteration = iteration();
    return more() ? below(iteration) : iteration;
  }

  /** Reads a position that begins with a phase, in iteration 0. */
  Position parseWithoutIteration() throws PositionException {
    return below(Position.ofIteration(0));
  }

  private Position below(Position iteration) throws PositionException {
    Position position = phase(iteration);
    if (more()) {
      position = operation(position);
    }
    if (more() && !TERM.matcher(words.get(next).text()).matches()) {
      position = inside(position);
    }
    if (more()) {
      position = term(position);
    }
    if (more()) {
      throw wrong(words.get(next), "the end");
    }
    return position;
  }

  private boolean more() {
    return next < words.size();
  }

  private static PositionException wrong(Word word, String expected) {
    String found = word.text().isEmpty() ? "nothing" : "\"" + word.text() + "\"";
    return new PositionException(word.column(), "found " + found + ", expected " + expected);
  }

  private Position iteration() throws PositionException {
    Word word = words.get(next++);
    Matcher matcher = ITERATION.matcher(word.text());
    if (!matcher.matches()) {
      throw wrong(word, "\"iteration\" and a number");
    }
    return Position.ofIteration(Long.parseLong(matcher.group(1)));
  }

  private Position phase(Position iteration) throws PositionException {
    Word word = words.get(next++);
    List<String> ids = tree.phases().stream().map(Phase::id).toList();
    int place = ids.indexOf(word.text());
    if (place < 0) {
      throw wrong(word, "one of " + String.join(", ", ids));
    }
    return iteration.inPhase(place);
  }

  private Position operation(Position phase) throws PositionException {
    Word word = words.get(next++);
    List<String> names =
        tree.operations(phase.phase()).stream().map(Operation::name).toList();
    int place = names.indexOf(word.text());
    if (place < 0) {
      throw wrong(word, "one of " + String.join(", ", names));
    }
    return phase.inOperation(place);
  }

  private Position inside(Position operation) throws PositionException {
    Word word = words.get(next++);
    Matcher matcher = ELEMENT.matcher(word.text());
    if (!matcher.matches() || word.text().isEmpty()) {
      throw wrong(word, "a part or an index such as [0,1,2,3]");
    }
    Position position = operation;
    if (tree.operation(operation) instanceof Operation.Backward backward) {
      position = part(operation, backward, word, matcher.group(1));
    } else if (matcher.group(1) != null) {
      throw wrong(word, "an index such as [0,1,2,3]");
    }
    return matcher.group(2) == null
        ? position
        : element(position, word, matcher.group(2), matcher.start(2));
  }

  private static Position part(
      Position operation,
      Operation.Backward backward,
      Word word,
      @org.jspecify.annotations.Nullable String name)
      throws PositionException {
    List<String> names = backward.parts().stream().map(StepTree::partName).toList();
    int place = name == null ? -1 : names.indexOf(name);
    if (place < 0) {
      throw wrong(word, "one of " + String.join(", ", names));
    }
    return operation.inPart(place);
  }

  private Position element(Position position, Word word, String text, int start)
      throws PositionException {
    Shape shape = tree.elementShape(position);
    Word index = new Word(text, word.column() + start);
    String inner = text.substring(1, text.length() - 1).strip();
    String[] numbers = inner.isEmpty() ? new String[0] : inner.split("\\s*,\\s*", -1);
    String wanted = "an index into " + PositionText.indexText(shape);
    if (numbers.length != shape.rank() || shape.size() == 0) {
      throw wrong(index, shape.size() == 0 ? "no index: this operation has no elements" : wanted);
    }
    int[] place = new int[numbers.length];
    for (int i = 0; i < place.length; i++) {
      if (!numbers[i].matches("\\d{1,9}") || Integer.parseInt(numbers[i]) >= shape.extent(i)) {
        throw wrong(index, wanted);
      }
      place[i] = Integer.parseInt(numbers[i]);
    }
    return position.inElement(shape.offset(place));
  }

  private Position term(Position element) throws PositionException {
    Word word = words.get(next++);
    Matcher matcher = TERM.matcher(word.text());
    if (!matcher.matches() || element.element() < 0) {
      throw wrong(
          word, element.element() < 0 ? "an element before a term" : "\"term\" and a number");
    }
    int count = tree.children(element);
    int place = Integer.parseInt(matcher.group(1));
    if (place >= count) {
      throw wrong(
          word, count == 0 ? "no term: this element has none" : "term 0 to term " + (count - 1));
    }
    return element.inTerm(place);
  }
}
