package org.lenetexplorer.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which package uses which: as {@code dependencies.txt} says and as the class files say, to be compared. */
public final class DependencyList {
  private final SortedMap<String, SortedSet<String>> uses;

  private DependencyList(SortedMap<String, SortedSet<String>> uses) {
    this.uses = uses;
  }

  /** Reads lines like {@code org.lenetexplorer.kernel: tensor, random}; # starts a comment. */
  public static DependencyList parse(List<String> lines) {
    SortedMap<String, SortedSet<String>> uses = new TreeMap<>();
    for (String line : lines) {
      String text = line.replaceFirst("#.*", "").strip();
      if (text.isEmpty()) {
        continue;
      }
      String[] parts = text.split(":", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException("not of the form \"package: used, used\": " + line);
      }
      SortedSet<String> used = new TreeSet<>(List.of(parts[1].strip().split("\\s*,\\s*")));
      used.remove("");
      if (uses.put(parts[0].strip(), used) != null) {
        throw new IllegalArgumentException("listed twice: " + line);
      }
    }
    return new DependencyList(uses);
  }

  /** What was found, by full package names, with the used packages' names below the root. */
  public static DependencyList of(Map<String, ? extends SortedSet<String>> found) {
    return new DependencyList(new TreeMap<>(found));
  }

  /**
   * What has to be changed in this list so that it says what was found, one sentence a package; nothing if they are equal.
   *
   * @throws IllegalArgumentException if nothing at all was found: then the reader is broken, not the list
   */
  public List<String> differencesFrom(DependencyList found) {
    if (found.uses.isEmpty()) {
      throw new IllegalArgumentException("no classes were found: the reader is broken");
    }
    List<String> differences = new ArrayList<>();
    SortedSet<String> packages = new TreeSet<>(uses.keySet());
    packages.addAll(found.uses.keySet());
    for (String name : packages) {
      SortedSet<String> listed = uses.get(name);
      SortedSet<String> real = found.uses.get(name);
      if (real == null) {
        differences.add(name + " is listed but has no classes; take its line out");
      } else if (listed == null) {
        differences.add(name + " is not listed; put in the line\n    " + line(name, real));
      } else if (!listed.equals(real)) {
        differences.add(name + " uses" + difference(listed, real)
            + "; if that is meant, its line is\n    " + line(name, real));
      }
    }
    return differences;
  }

  private static String difference(SortedSet<String> listed, SortedSet<String> real) {
    SortedSet<String> more = new TreeSet<>(real);
    more.removeAll(listed);
    SortedSet<String> fewer = new TreeSet<>(listed);
    fewer.removeAll(real);
    return (more.isEmpty() ? "" : " unlisted " + String.join(", ", more))
        + (more.isEmpty() || fewer.isEmpty() ? "" : " and")
        + (fewer.isEmpty() ? "" : " no longer " + String.join(", ", fewer));
  }

  private static String line(String name, SortedSet<String> used) {
    return used.isEmpty() ? name + ":" : name + ": " + String.join(", ", used);
  }

  /** One line a package, as the file has them. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    uses.forEach((name, used) -> lines.add(line(name, used)));
    return String.join("\n", lines);
  }
}
