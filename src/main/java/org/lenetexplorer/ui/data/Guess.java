package org.lenetexplorer.ui.data;

import java.util.List;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.PreparedPicture;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.train.Prediction;

/**
 * What the network, as it is now, takes a picture for.
 *
 * @param classes what the classes are called
 * @param prediction the probabilities
 * @param input the numbers that the network sees, [H, W]; not to be changed
 * @param height rows of them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Guess(List<String> classes, Prediction prediction, float[] input, int height) {
  /**
   * Asks a network.
   *
   * @throws IllegalArgumentException if the picture does not fit it; it says why
   */
  static Guess of(Debugger debugger, PreparedPicture picture) {
    List<String> classes = debugger.setup().data().classNames();
    Dataset set = picture.dataset("the drawing", 0, classes);
    Preprocessing preprocessing = debugger.setup().preprocessing();
    Prediction prediction = Prediction.of(debugger.step().model(), set, 0, preprocessing);
    float[] input = new float[preprocessing.height() * preprocessing.width()];
    preprocessing.write(set, 0, input, 0);
    return new Guess(classes, prediction, input, preprocessing.height());
  }
}
