package org.lenetexplorer.ui.network;

import java.util.Optional;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Trouble;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;

/** What the canvas says of troubles: a card at the block that does not fit, a line below a selected block with a warning. */
@EdtOnly
final class TroubleNotes {
  private final NetworkView canvas;
  private final Workspace workspace;
  private final TroubleCard card;
  private final WarningLink warning;
  private int faulty;

  TroubleNotes(NetworkView canvas, Workspace workspace) {
    this.canvas = canvas;
    this.workspace = workspace;
    card = new TroubleCard(() -> mend(Trouble.fault(workspace.state())));
    warning = new WarningLink(() -> mend(Trouble.toMend(workspace.state())));
  }

  private void mend(Optional<Trouble> trouble) {
    trouble.flatMap(one -> Optional.ofNullable(one.repair())).ifPresent(canvas::perform);
  }

  /** Puts both onto the canvas. */
  void add() {
    canvas.add(card);
    canvas.add(warning);
  }

  /**
   * Shows the troubles of a state.
   *
   * @param silent whether nothing is to be said, because layers are being dragged
   */
  void show(ViewState state, boolean silent) {
    Optional<Trouble> own = Trouble.toMend(state).filter(trouble -> !silent && !trouble.error());
    Optional<Trouble> fault = Trouble.fault(state).filter(trouble -> !silent && state.blocks() > 2);
    fault.ifPresent(trouble -> {
      faulty = trouble.block();
      card.show(trouble, own.isEmpty());
    });
    card.setVisible(fault.isPresent());
    own.ifPresent(warning::show);
    warning.setVisible(own.isPresent());
  }

  /** Lays both out: the card over what is unknown, the line at the foot of the canvas. */
  void place(ChainLayout places) {
    Lettering lettering = canvas.lettering();
    if (card.isVisible() && faulty < places.columns().size()) {
      int top = ChainFit.MARGIN + lettering.header();
      ChainLayout.Column column = places.columns().get(faulty);
      card.place(column.x() + column.width(), top, canvas.getWidth());
    }
    int block = workspace.state().selection().block();
    if (warning.isVisible() && block < places.columns().size()) {
      int height = lettering.line() + 2;
      int top = canvas.getHeight() - height - ChainFit.MARGIN;
      warning.place(places.columns().get(block).middle(), top, height, canvas.getWidth());
    }
  }
}
