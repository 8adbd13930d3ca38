package org.lenetexplorer.data;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture of one digit on its way to what a network sees, as MNIST's digits were prepared: the ink fitted into 20×20 pixels, its
 * centre of mass at the centre of 28×28. A picture of 28×28 that is light on dark already is taken as it is.
 *
 * @param steps what the picture was at first, and what each step made of it
 * @param pixels the result, 28×28, row by row, 0 background to 255 ink; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PreparedPicture(List<Step> steps, byte[] pixels) {
  /** Rows and columns of the result. */
  public static final int SIDE = 28;

  private static final int BOX = 20;
  private static final float LEAST_CONTRAST = 0.05f;

  /**
   * The picture after a step.
   *
   * @param name what was done, {@code inverted: ink is light now}
   * @param width columns
   * @param height rows
   * @param ink row by row, 0 to 1; not to be changed. Of the first step brightness
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Step(String name, int width, int height, float[] ink) {}

  /**
   * Prepares a picture, dark on light or light on dark, of any size.
   *
   * @param name what a refusal calls the picture
   * @throws DataException if it is an empty page
   */
  public static PreparedPicture of(String name, BufferedImage picture) throws DataException {
    GreyImage brightness = GreyImage.brightness(picture);
    float background = brightness.edge();
    List<Step> steps = new ArrayList<>();
    steps.add(
        step("the picture, %d×%d".formatted(picture.getWidth(), picture.getHeight()), brightness));
    if (picture.getWidth() == SIDE && picture.getHeight() == SIDE && background < 0.5f) {
      steps.add(step("taken as it is: 28×28, light on dark", brightness));
      return new PreparedPicture(List.copyOf(steps), bytes(brightness.ink()));
    }
    GreyImage ink = brightness.inkOn(background);
    GreyImage digit = ink.cropped();
    if (digit.width() == 0 || !contrasts(brightness, background)) {
      throw new DataException(name
          + ": found an empty page, expected a digit; draw it darker or lighter than the page");
    }
    boolean dark = brightness.isDarkOn(background);
    steps.add(step(dark ? "inverted: the ink is light now" : "background taken away", ink));
    steps.add(step("cut to the ink, %d×%d".formatted(digit.width(), digit.height()), digit));
    float[] fitted = digit.fittedTo(BOX);
    steps.add(new Step("scaled into 20×20", BOX, BOX, fitted));
    byte[] pixels = new byte[SIDE * SIDE];
    Centring.place(fitted, BOX, pixels, 0, SIDE);
    steps.add(new Step("centre of mass in the middle of 28×28", SIDE, SIDE, ink(pixels)));
    return new PreparedPicture(List.copyOf(steps), pixels);
  }

  private static Step step(String name, GreyImage image) {
    return new Step(name, image.width(), image.height(), image.ink());
  }

  private static byte[] bytes(float[] ink) {
    byte[] pixels = new byte[ink.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) Math.round(255 * ink[i]);
    }
    return pixels;
  }

  private static float[] ink(byte[] pixels) {
    float[] ink = new float[pixels.length];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = Byte.toUnsignedInt(pixels[i]) / 255f;
    }
    return ink;
  }

  private static boolean contrasts(GreyImage brightness, float background) {
    for (float value : brightness.ink()) {
      if (Math.abs(value - background) > LEAST_CONTRAST) {
        return true;
      }
    }
    return false;
  }

  /**
   * A data set of this one image.
   *
   * @param name where it comes from, for people
   * @param label its class, from 0
   * @param classNames what the classes are called
   */
  public Dataset dataset(String name, int label, List<String> classNames) {
    return new Dataset(name, SIDE, SIDE, pixels, new byte[] {(byte) label}, classNames);
  }
}
