package org.lenetexplorer.data;

import java.awt.image.BufferedImage;

/**
 * A picture as ink: 0 where there is paper, up to 1 where the stroke is darkest, whichever of the two is the lighter one.
 *
 * @param width columns
 * @param height rows
 * @param ink row by row, from 0 to 1
 */
record GreyImage(int width, int height, float[] ink) {
  /** Weaker ink than this share of the strongest counts as paper when the edges of the ink are looked for. */
  private static final float FAINT = 0.25f;

  /** The brightness of a picture, 0 black to 1 white; what is transparent counts as white. */
  static GreyImage brightness(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    float[] values = new float[width * height];
    for (int i = 0; i < values.length; i++) {
      int argb = picture.getRGB(i % width, i / width);
      float opaque = (argb >>> 24) / 255f;
      int red = argb >> 16 & 0xff;
      int green = argb >> 8 & 0xff;
      float luma = (0.299f * red + 0.587f * green + 0.114f * (argb & 0xff)) / 255;
      values[i] = opaque * luma + 1 - opaque;
    }
    return new GreyImage(width, height, values);
  }

  /** The mean along the picture's outermost pixels: what it is drawn on. */
  float edge() {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < ink.length; i++) {
      int column = i % width;
      int row = i / width;
      if (column == 0 || row == 0 || column == width - 1 || row == height - 1) {
        sum += ink[i];
        count++;
      }
    }
    return (float) (sum / count);
  }

  /** Whether what stands out most from a background is darker than it. */
  boolean isDarkOn(float background) {
    return furthest(background, -1) >= furthest(background, 1);
  }

  private float furthest(float background, int sign) {
    float most = 0;
    for (float value : ink) {
      most = Math.max(most, sign * (value - background));
    }
    return most;
  }

  /** The difference from a background, in the direction of the stronger contrast, stretched so that the most is 1. */
  GreyImage inkOn(float background) {
    int sign = isDarkOn(background) ? -1 : 1;
    float most = furthest(background, sign);
    float[] stretched = new float[ink.length];
    for (int i = 0; i < ink.length; i++) {
      stretched[i] = most == 0 ? 0 : Math.max(0, sign * (ink[i] - background) / most);
    }
    return new GreyImage(width, height, stretched);
  }

  /** The part that holds all ink but the faintest; without any ink, an empty picture. */
  GreyImage cropped() {
    int left = width;
    int right = 0;
    int top = height;
    int bottom = 0;
    for (int i = 0; i < ink.length; i++) {
      if (ink[i] > FAINT) {
        left = Math.min(left, i % width);
        right = Math.max(right, i % width + 1);
        top = Math.min(top, i / width);
        bottom = Math.max(bottom, i / width + 1);
      }
    }
    if (left >= right) {
      return new GreyImage(0, 0, new float[0]);
    }
    float[] part = new float[(right - left) * (bottom - top)];
    for (int row = top; row < bottom; row++) {
      System.arraycopy(ink, row * width + left, part, (row - top) * (right - left), right - left);
    }
    return new GreyImage(right - left, bottom - top, part);
  }

  /** Scaled by area so that the longer side fills a square box, in the middle of it. */
  float[] fittedTo(int box) {
    double scale = (double) Math.max(width, height) / box;
    double left = (box - width / scale) / 2;
    double top = (box - height / scale) / 2;
    float[] fitted = new float[box * box];
    for (int i = 0; i < fitted.length; i++) {
      double x = (i % box - left) * scale;
      double y = (i / box - top) * scale;
      fitted[i] = mean(x, y, scale);
    }
    return fitted;
  }

  /** The mean ink in a square of the picture; outside the picture there is paper. */
  private float mean(double x, double y, double side) {
    double sum = 0;
    for (int row = Math.max(0, (int) y); row < Math.min(height, Math.ceil(y + side)); row++) {
      double tall = Math.min(row + 1, y + side) - Math.max(row, y);
      for (int column = Math.max(0, (int) x);
          column < Math.min(width, Math.ceil(x + side));
          column++) {
        double wide = Math.min(column + 1, x + side) - Math.max(column, x);
        sum += Math.max(0, tall) * Math.max(0, wide) * ink[row * width + column];
      }
    }
    return (float) Math.min(1, sum / (side * side));
  }
}
