package org.lenetexplorer.debugger.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Parts the terms of an explanation into pages: those that read the same maps together, by tiles where they are many, and
 * terms without maps in blocks. Bias and old gradient are on no page, since they stand beside all of them.
 */
final class Pages {
  private static final int MOST_PAIRS = 25;
  private static final int MOST_LINES = 5;
  private static final int PAIRS_A_ROW = 5;

  private final List<Term> terms;
  private final Grids grids;

  Pages(List<Term> terms, Grids grids) {
    this.terms = terms;
    this.grids = grids;
  }

  /** Whether a term is shown beside every page. */
  static boolean stands(Term term) {
    return term.label().equals("bias") || term.label().startsWith("old gradient");
  }

  List<Page> make() {
    List<Integer> members = IntStream.range(0, terms.size())
        .filter(i -> !stands(terms.get(i)))
        .boxed()
        .toList();
    boolean alike = members.stream().map(i -> tensor(terms.get(i))).distinct().count() == 1;
    Map<List<String>, List<Integer>> groups = new LinkedHashMap<>();
    for (int i : members) {
      List<String> key = alike ? maps(terms.get(i)) : List.of();
      groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(i);
    }
    List<Page> pages = new ArrayList<>();
    int number = 0;
    for (Map.Entry<List<String>, List<Integer>> group : groups.entrySet()) {
      addPages(pages, group.getValue(), title(groups.keySet(), group.getValue(), number++));
    }
    return pages;
  }

  /** The maps that a term reads, by tensor and place in the stack; empty if it reads none. */
  private static List<String> maps(Term term) {
    List<String> maps = new ArrayList<>();
    for (Factor.Read read : term.reads()) {
      List<Integer> index = read.element().index();
      if (index.size() >= 3) {
        maps.add(read.element().tensor() + index.subList(0, index.size() - 2));
      }
    }
    // a padded cell reads one map less; what it reads stays first
    return maps.isEmpty() ? maps : List.of(maps.get(0));
  }

  /** The tensor whose map a term reads first, or nothing. */
  private static String tensor(Term term) {
    return term.reads().stream()
        .map(Factor.Read::element)
        .filter(element -> element.index().size() >= 3)
        .map(ElementReference::tensor)
        .findFirst()
        .orElse("");
  }

  private String title(Set<List<String>> groups, List<Integer> members, int number) {
    if (groups.size() < 2) {
      return "";
    }
    Optional<Factor.Read> map = members.stream()
        .flatMap(term -> terms.get(term).reads().stream())
        .filter(read -> read.element().index().size() >= 3 && !read.symbol().equals("w"))
        .findFirst();
    String symbol = map.map(Factor.Read::symbol).orElse("");
    boolean weights = terms.get(members.get(0)).reads().stream()
        .anyMatch(read -> read.symbol().equals("w"));
    String what = weights ? (symbol.equals("δ") ? "output channel" : "input channel") : "image";
    return what + " " + number + " (" + (number + 1) + " of " + groups.size() + ")";
  }

  private void addPages(List<Page> pages, List<Integer> members, String title) {
    if (layout(members) == Page.Layout.WINDOW) {
      addTiles(pages, members, title);
    } else {
      addBlocks(pages, members, title);
    }
  }

  private void addBlocks(List<Page> pages, List<Integer> members, String title) {
    Page.Layout layout =
        layout(members) == Page.Layout.LINES ? Page.Layout.LINES : Page.Layout.PAIRS;
    int most = layout == Page.Layout.LINES ? MOST_LINES : MOST_PAIRS;
    for (int from = 0; from < members.size(); from += most) {
      int to = Math.min(members.size(), from + most);
      String block = members.size() <= most
          ? title
          : with(title, "terms " + (from + 1) + " to " + to + " of " + members.size());
      pages.add(page(block, layout, members.subList(from, to)));
    }
  }

  private static String with(String title, String more) {
    return title.isEmpty() ? more : title + ", " + more;
  }

  /** Cuts a map of terms into tiles that are small enough to read. */
  private void addTiles(List<Page> pages, List<Integer> members, String title) {
    Span rows = Span.of(members, term -> place(terms.get(term))[0]);
    Span columns = Span.of(members, term -> place(terms.get(term))[1]);
    for (int i = 0; i < rows.tiles(); i++) {
      for (int j = 0; j < columns.tiles(); j++) {
        Span high = rows.tile(i);
        Span wide = columns.tile(j);
        List<Integer> inside = members.stream()
            .filter(term -> high.holds(place(terms.get(term))[0]))
            .filter(term -> wide.holds(place(terms.get(term))[1]))
            .toList();
        if (!inside.isEmpty()) {
          String tile = rows.tiles() * columns.tiles() == 1
              ? title
              : with(title, "rows " + high + ", columns " + wide);
          pages.add(page(tile, Page.Layout.WINDOW, inside));
        }
      }
    }
  }

  /**
   * Rows or columns of a map.
   *
   * @param first the first
   * @param last the last
   */
  private record Span(int first, int last) {
    private static final int MOST = 8;

    static Span of(List<Integer> terms, IntUnaryOperator place) {
      int first = terms.stream().mapToInt(place::applyAsInt).min().orElse(0);
      int last = terms.stream().mapToInt(place::applyAsInt).max().orElse(0);
      return new Span(first, last);
    }

    private int length() {
      return last - first + 1;
    }

    /** How many stretches of equal length it takes. */
    int tiles() {
      return (length() + MOST - 1) / MOST;
    }

    Span tile(int number) {
      int each = (length() + tiles() - 1) / tiles();
      int begin = first + number * each;
      return new Span(begin, Math.min(last, begin + each - 1));
    }

    boolean holds(int place) {
      return place >= first && place <= last;
    }

    @Override
    public String toString() {
      return first == last ? String.valueOf(first) : first + "–" + last;
    }
  }

  /** Row and column in its map of the first map element that a term reads. */
  private static int[] place(Term term) {
    for (Factor.Read read : term.reads()) {
      List<Integer> index = read.element().index();
      if (index.size() >= 3) {
        return new int[] {index.get(index.size() - 2), index.get(index.size() - 1)};
      }
    }
    return new int[] {0, 0};
  }

  private Page.Layout layout(List<Integer> members) {
    List<Term> inside = members.stream().map(terms::get).toList();
    boolean formed = inside.stream()
        .flatMap(term -> term.factors().stream())
        .anyMatch(factor -> factor instanceof Factor.Derived);
    if (formed || members.size() < 2) {
      return Page.Layout.LINES;
    }
    if (inside.stream().noneMatch(term -> maps(term).isEmpty())) {
      long places = inside.stream()
          .map(term -> List.of(place(term)[0], place(term)[1]))
          .distinct()
          .count();
      return places == members.size() ? Page.Layout.WINDOW : Page.Layout.LINES;
    }
    boolean read = inside.stream()
        .flatMap(term -> term.factors().stream())
        .allMatch(factor -> factor instanceof Factor.Read);
    return read ? Page.Layout.PAIRS : Page.Layout.LINES;
  }

  private Page page(String title, Page.Layout layout, List<Integer> members) {
    List<Factor.Read> reads =
        members.stream().flatMap(term -> terms.get(term).reads().stream()).toList();
    return new Page(title, layout, cards(layout, members), grids.around(reads));
  }

  private List<Page.Card> cards(Page.Layout layout, List<Integer> members) {
    if (layout != Page.Layout.WINDOW) {
      int columns = layout == Page.Layout.LINES ? 1 : PAIRS_A_ROW;
      return IntStream.range(0, members.size())
          .mapToObj(i -> new Page.Card(members.get(i), i / columns, i % columns))
          .toList();
    }
    Set<Page.Card> cards = new LinkedHashSet<>();
    int top = members.stream().mapToInt(term -> place(terms.get(term))[0]).min().orElse(0);
    int left =
        members.stream().mapToInt(term -> place(terms.get(term))[1]).min().orElse(0);
    for (int term : members) {
      int[] place = place(terms.get(term));
      cards.add(new Page.Card(term, place[0] - top, place[1] - left));
    }
    return List.copyOf(cards);
  }
}
