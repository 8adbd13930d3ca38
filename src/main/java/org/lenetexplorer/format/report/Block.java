package org.lenetexplorer.format.report;

import java.util.List;

/** What stands in a section, one below the other. */
public sealed interface Block {
  /** A paragraph. */
  record Prose(String text) implements Block {}

  /** Names and what belongs to each, as two columns. */
  record Facts(List<Fact> facts) implements Block {
    /** Copies the list. */
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /**
   * One of them.
   *
   * @param name what it is about
   * @param text what is so
   */
  record Fact(String name, String text) {}

  /**
   * A table.
   *
   * @param caption what stands above it; empty for none
   * @param columns the heads
   * @param rows as many texts in each as there are columns; an empty one is an empty cell
   */
  record Table(String caption, List<Column> columns, List<List<String>> rows) implements Block {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
     */
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException("a row of " + row.size() + " cells in a table of "
              + columns.size() + " columns: " + row);
        }
      }
    }
  }

  /**
   * A column of a table.
   *
   * @param head what stands above it
   * @param kind how its cells are set
   */
  record Column(String head, Kind kind) {
    /** How cells are set. */
    public enum Kind {
      /** Words, which may wrap. */
      WORDS,
      /** Shapes, arithmetic and names as in code, in letters of equal width. */
      CODE,
      /** Numbers, which end below each other. */
      NUMBER
    }
  }

  /** A program, or anything whose lines and spaces are to stay. */
  record Code(String text) implements Block {}

  /** Pictures side by side as far as there is room. */
  record Figures(List<Figure> figures) implements Block {
    /** Copies the list. */
    public Figures {
      figures = List.copyOf(figures);
    }
  }

  /**
   * A picture.
   *
   * @param image the picture
   * @param meaning what it shows, for people who do not see it
   * @param caption what stands below it
   */
  record Figure(Image image, String meaning, String caption) {}

  /** The layers of a network as boxes with their maps, from input to output. */
  record Chain(List<Stage> stages) implements Block {
    /** Copies the list. */
    public Chain {
      stages = List.copyOf(stages);
    }
  }

  /**
   * A layer, or the input.
   *
   * @param name what it is called
   * @param type the class name in {@code torch.nn}; empty for the input
   * @param shape what it puts out for one sample, {@code 6×28×28}
   * @param channels how many maps it puts out; 1 for a vector
   * @param height of a map; of a vector how many numbers it has
   * @param width of a map; 1 for a vector
   */
  record Stage(String name, String type, String shape, int channels, int height, int width) {}

  /**
   * What was taken for what: a row for each class, a column for each answer.
   *
   * @param names of the classes
   * @param counts how often, by class and answer
   */
  record Matrix(List<String> names, int[][] counts) implements Block {
    /** Copies the list. */
    public Matrix {
      names = List.copyOf(names);
    }
  }
}
