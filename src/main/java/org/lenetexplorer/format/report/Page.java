package org.lenetexplorer.format.report;

import java.util.List;

/**
 * What a report says, from top to bottom. All of its words are plain text: what looks like markup is shown, not obeyed.
 *
 * @param title what it is about, the name of the network
 * @param lead what matters most, in a sentence or two
 * @param sections the parts, each with an entry in the list of contents
 */
public record Page(String title, String lead, List<Section> sections) {
  /** Copies the list. */
  public Page {
    sections = List.copyOf(sections);
  }

  /**
   * A part under a heading of its own.
   *
   * @param id what a link to it ends in: lower-case letters
   * @param heading its heading
   * @param blocks what stands in it
   */
  public record Section(String id, String heading, List<Block> blocks) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the id has anything but lower-case letters in it
     */
    public Section {
      if (!id.matches("[a-z]+")) {
        throw new IllegalArgumentException(
            "the id of a section is \"" + id + "\"; use lower-case letters alone");
      }
      blocks = List.copyOf(blocks);
    }
  }
}
