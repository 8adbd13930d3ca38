package org.lenetexplorer.ui.window;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JTabbedPane;

/** Panels that share a place, each under a tab. */
final class Panels {
  private record Tab(String title, JComponent panel) {}

  private final List<Tab> tabs = new ArrayList<>();

  /** Adds a panel behind the others; returns this. */
  Panels with(String title, JComponent panel) {
    tabs.add(new Tab(title, panel));
    return this;
  }

  /** The place, called {@code tabs.} and the title of its first panel. */
  JTabbedPane pane() {
    JTabbedPane pane = new JTabbedPane();
    pane.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
    pane.setName("tabs." + tabs.get(0).title());
    pane.getAccessibleContext()
        .setAccessibleName(String.join(", ", tabs.stream().map(Tab::title).toList()));
    tabs.forEach(tab -> pane.addTab(tab.title(), tab.panel()));
    return pane;
  }
}
