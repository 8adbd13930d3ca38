package org.lenetexplorer.ui.formula;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lenetexplorer.debugger.explain.Factor;
import org.lenetexplorer.debugger.explain.Grid;
import org.lenetexplorer.debugger.explain.Page;
import org.lenetexplorer.debugger.explain.Term;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/**
 * Draws the terms of a page as cards that stand like the window: above what is read, below in other colours what it is
 * multiplied by; between the cards a plus, after the last an equals sign.
 */
final class CardsPainter {
  private static final double WIDEST = 136;
  private static final double HIGHEST = 100;
  private static final double SIGN = 12; // room for + between cards

  private final Graphics2D g;
  private final NumberModel model;
  private final List<Spot> spots = new ArrayList<>();
  private final ThemeColors colors = Theme.current().colors();

  CardsPainter(Graphics2D g, NumberModel model) {
    this.g = g;
    this.model = model;
  }

  /** Draws the cards in the middle of an area, as large as it allows; returns where they are. */
  List<Spot> paint(Rectangle2D area) {
    Page page = model.shown();
    double wide = Math.min(WIDEST, Math.floor((area.getWidth() - SIGN) / page.columns()));
    double high = Math.min(HIGHEST, Math.floor(area.getHeight() / page.rows()));
    wide = Math.min(wide, high * 2.1);
    double left = area.getCenterX() - (wide * page.columns() + SIGN) / 2;
    double top = area.getCenterY() - high * page.rows() / 2;
    int last = page.cards().size() - 1;
    for (int i = 0; i <= last; i++) {
      Page.Card card = page.cards().get(i);
      Rectangle2D box = new Rectangle2D.Double(
          left + card.column() * wide + 2,
          top + card.row() * high + 2,
          wide - SIGN,
          high - Math.min(6, high * 0.12));
      paintCard(card.term(), box, high);
      String sign = i == last ? "=" : "+";
      if (wide > 30 && !chosen(page)) {
        Font font = Fonts.text().deriveFont((float) Math.min(15, high * 0.32));
        TextPainter.centered(
            g,
            sign,
            font,
            new Rectangle2D.Double(box.getMaxX(), box.getY(), SIGN, box.getHeight()),
            colors.quietText());
      }
    }
    winner(area);
    return spots;
  }

  private void paintCard(int number, Rectangle2D box, double high) {
    Term term = model.sheet().terms().get(number);
    boolean reached = model.sheet().isReached(number);
    if (!reached) {
      NumberBox.paintMissing(g, box);
    }
    Rectangle2D inside = reached ? box : NumberBox.around(box, -3);
    List<Factor> factors = ordered(term);
    double unit = inside.getHeight() / (1 + 0.8 * (factors.size() - 1));
    double y = inside.getY();
    Font font = Fonts.numbers((float) Math.max(
        7, Math.min(22, Math.min(unit * 0.66, box.getWidth() / 4.6))));
    for (int i = 0; i < factors.size(); i++) {
      double height = i == 0 ? unit : 0.8 * unit;
      double indent = i == 0 || high < 26 ? 0 : Math.min(11, box.getWidth() * 0.2);
      Rectangle2D part =
          new Rectangle2D.Double(inside.getX() + indent, y, inside.getWidth() - indent, height);
      paintFactor(number, factors.get(i), part, font);
      if (indent > 0) {
        TextPainter.centered(
            g,
            "×",
            Fonts.small().deriveFont((float) Math.min(13, height * 0.8)),
            new Rectangle2D.Double(inside.getX(), y, indent, height),
            reached ? colors.quietText() : colors.text());
      }
      y += height;
    }
    if (term.blocked() && !term.isCandidate() && isKnown(number, term)) {
      g.setColor(colors.dim());
      g.fill(box);
    }
    boolean picked = number == model.term();
    NumberBox.frame(
        g,
        NumberBox.around(box, picked ? 2 : 0),
        picked ? colors.ring() : colors.line(),
        picked ? 2 : 1);
    spots.add(new Spot(box, number, null, model.describe(number)));
  }

  private void paintFactor(int number, Factor factor, Rectangle2D part, Font font) {
    if (!model.sheet().isKnown(number, factor)) {
      NumberBox.paintMissing(g, part);
    } else if (factor instanceof Factor.Gate gate) {
      NumberBox.paintWord(
          g,
          part,
          gate.open() ? gate.symbol() : "0",
          gate.open() ? colors.text() : colors.quietText());
    } else if (factor instanceof Factor.Read read) {
      Grid.Kind kind = model.kind(read.element());
      NumberBox.paint(g, part, read.value(), kind, model.limit(read.element(), read.value()), font);
      spots.add(new Spot(part, number, read.element(), model.describe(number)));
    } else if (factor.symbol().equals("padding")) {
      g.setColor(colors.canvas());
      g.fill(part);
      NumberBox.paintWord(g, part, "0 pad", colors.quietText());
    } else {
      NumberBox.paint(g, part, factor.value(), null, 0, font);
    }
  }

  /** The factors with what is read first, weights behind, and conditions and constants at the end. */
  private List<Factor> ordered(Term term) {
    return term.factors().stream().sorted(Comparator.comparingInt(this::place)).toList();
  }

  private int place(Factor factor) {
    if (factor instanceof Factor.Read read) {
      return model.kind(read.element()) == Grid.Kind.WEIGHT ? 2 : 0;
    }
    return factor.symbol().equals("padding") ? 1 : 3;
  }

  /** An arrow from the one card whose condition holds to the right, towards the result. */
  private void winner(Rectangle2D area) {
    List<Spot> open = spots.stream()
        .filter(spot -> spot.element() == null)
        .filter(spot -> isKnown(spot.term(), model.sheet().terms().get(spot.term())))
        .filter(spot -> isWinner(model.sheet().terms().get(spot.term())))
        .toList();
    if (open.size() != 1) {
      return;
    }
    Rectangle2D from = open.get(0).area();
    double right =
        spots.stream().mapToDouble(spot -> spot.area().getMaxX()).max().orElse(from.getMaxX());
    NumberBox.frame(g, NumberBox.around(from, 2), colors.ring(), 2);
    double y = from.getCenterY();
    double x = area.getMaxX() - 2;
    g.setColor(colors.ring());
    g.setStroke(new BasicStroke(2));
    g.draw(new Line2D.Double(right + 4, y, x - 8, y));
    Path2D head = new Path2D.Double();
    head.moveTo(x, y);
    head.lineTo(x - 9, y - 5);
    head.lineTo(x - 9, y + 5);
    head.closePath();
    g.fill(head);
  }

  private boolean isKnown(int number, Term term) {
    return term.factors().stream().allMatch(factor -> model.sheet().isKnown(number, factor));
  }

  /** Whether one of the terms is chosen, rather than all added up. */
  private boolean chosen(Page page) {
    return page.cards().stream()
        .anyMatch(card -> model.sheet().terms().get(card.term()).isCandidate());
  }

  private static boolean isWinner(Term term) {
    return !term.blocked()
        && term.factors().stream().anyMatch(factor -> factor instanceof Factor.Gate);
  }
}
