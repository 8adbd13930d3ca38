package org.lenetexplorer.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.ui.network.ColumnSize.Form;

class ChainLayoutTest {
  private static final int[][] LENET = {
    {1, 32}, {6, 28}, {6, 28}, {6, 14}, {16, 10}, {16, 10}, {16, 5}, {400, 1}, {120, 1}, {120, 1},
    {84, 1}, {84, 1}
  };

  private static List<ColumnSize> lenet() {
    List<ColumnSize> sizes = new ArrayList<>();
    for (int[] layer : LENET) {
      Form form = layer[1] == 1 ? Form.STRIP : Form.MAPS;
      sizes.add(new ColumnSize(form, layer[0], layer[1], layer[1], form == Form.MAPS ? 70 : 42));
    }
    sizes.add(new ColumnSize(Form.BARS, 10, 1, 1, 40));
    sizes.add(new ColumnSize(Form.BARS, 10, 1, 1, 40));
    return sizes;
  }

  @ParameterizedTest(name = "{0} wide, {1} high")
  @CsvSource({"1280, 260", "1440, 380", "1920, 600", "1280, 500", "2560, 900"})
  void columnsFollowEachOtherInsideTheWidth(int width, int room) {
    ChainLayout layout = ChainLayout.fit(lenet(), width, room);

    assertThat(layout.width()).isEqualTo(width);
    int end = 0;
    for (ChainLayout.Column column : layout.columns()) {
      assertThat(column.x()).isGreaterThanOrEqualTo(end);
      end = column.x() + column.width();
    }
    assertThat(end).isLessThanOrEqualTo(width);
  }

  @Test
  void askForMoreThanThereIsWhereItWouldBeUnreadable() {
    assertThat(ChainLayout.fit(lenet(), 600, 260).width()).isGreaterThan(600);
  }

  @Test
  void moreRoomMakesLargerMaps() {
    int small = ChainLayout.fit(lenet(), 1280, 260).columns().get(0).width();
    int large = ChainLayout.fit(lenet(), 2560, 900).columns().get(0).width();

    assertThat(large).isGreaterThan(small);
  }

  @Test
  void barsGiveWayBeforeMapsBecomeUnreadable() {
    List<ColumnSize> folded = lenet().stream()
        .map(size -> new ColumnSize(size.form(), size.count(), size.height(), size.width(), 36))
        .toList();

    ChainLayout layout = ChainLayout.fit(folded, 1024, 220);
    assertThat(layout.cell()).isEqualTo(2);
    assertThat(layout.width()).isEqualTo(1024);
  }

  @Test
  void theImageReadIsNoSmallerThanAMapMadeOfIt() {
    List<ChainLayout.Column> columns = ChainLayout.fit(lenet(), 1440, 340).columns();

    assertThat(columns.get(0).width()).isGreaterThanOrEqualTo(3 * 32);
  }

  @Test
  void layersAlikeAreEquallyWide() {
    List<ChainLayout.Column> columns = ChainLayout.fit(lenet(), 1440, 380).columns();

    assertThat(columns.get(1).width()).isEqualTo(columns.get(2).width());
    assertThat(columns.get(4).width()).isEqualTo(columns.get(5).width());
  }
}
