package org.lenetexplorer.ui.model;

import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Reading;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.Origins;
import org.lenetexplorer.format.table.CsvWriter;
import org.lenetexplorer.session.Inquiry;

/** The tensor of the number that is looked at, whole, as a table for other programs. */
public final class TensorTable {
  private TensorTable() {}

  /**
   * Comma-separated values with every digit, at the moment that a state shows; what is not computed yet has no value.
   *
   * @param atEnd whether that is the end of the iteration before the debugger's position
   */
  public static Inquiry<String> csv(ElementReference number, boolean atEnd) {
    return debugger -> text(debugger, number.tensor(), atEnd);
  }

  private static String text(Debugger debugger, String tensor, boolean atEnd) {
    Origins origins = atEnd ? Origins.atEndOfPrevious(debugger) : new Origins(debugger);
    Reading reading = origins.tensor(tensor);
    return CsvWriter.text(tensor, reading.tensor(), reading.computed());
  }
}
