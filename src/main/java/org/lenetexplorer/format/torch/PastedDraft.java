package org.lenetexplorer.format.torch;

import java.util.List;

/** A network as text describes it, whose layers have no names of their own yet. */
record PastedDraft(String name, List<Draft> layers) {}
