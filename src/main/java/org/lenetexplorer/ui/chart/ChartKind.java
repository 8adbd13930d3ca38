package org.lenetexplorer.ui.chart;

/** The charts that there are, with what each has to say. */
enum ChartKind {
  LOSS(
      "Loss",
      "The loss says how far the network was from the label of each image; training makes it small. A single image is"
          + " easy or hard by itself, so the thin line jumps: look at the thick one, which is its mean over a stretch of"
          + " iterations. It should fall steeply at first and then ever more slowly. If it stays level from the start,"
          + " the learning rate is too small or gradients do not arrive (see the ledger); if it climbs or becomes NaN,"
          + " the learning rate is too large. 2.303 = −log(1/10) is what guessing among ten classes costs."),
  ACCURACY(
      "Accuracy",
      "The share of test images that are read rightly. The network never trains on them, so this says what it has"
          + " understood, not what it has memorised. Guessing among ten digits gives 10 %. A loss that goes on falling"
          + " while the accuracy stands still or falls means that the training images are being learnt by heart."),
  UPDATES(
      "Update ratio",
      "How far an update moves a layer's numbers, against how large they are: |Δw|/|w|, as a power of ten. About −3,"
          + " a thousandth, is a good pace (dashed line). Above −2 the weights are thrown about and what was learnt can"
          + " be lost: lower the learning rate. Below −4 hardly anything moves: raise it, or look for gradients that die"
          + " on their way back. Layers far apart from each other do not learn at the same pace."),
  HISTOGRAM(
      "Histograms",
      "How many of a tensor's numbers have which size. Weights start evenly spread and grow tails where something is"
          + " learnt. Gradients gather round 0; a bar at exactly 0 alone means that nothing flows. Outputs of ReLU have"
          + " many zeros: some are meant to be, but if nearly all are 0 for every image the layer is dead. Bars far out"
          + " are single numbers that rule the layer."),
  CONFUSION(
      "Confusion",
      "A row is what an image is, a column what it was taken for. Right answers lie on the diagonal. A full cell beside"
          + " it is a habit: 4 taken for 9, say. Click a cell to see the images behind it: often people would hesitate"
          + " as well. A full column is a class that the network names whenever it is unsure.");

  private final String title;
  private final String howToRead;

  ChartKind(String title, String howToRead) {
    this.title = title;
    this.howToRead = howToRead;
  }

  String title() {
    return title;
  }

  String howToRead() {
    return howToRead;
  }

  /** Whether it needs the network to be tested. */
  boolean needsTest() {
    return this == ACCURACY || this == CONFUSION;
  }
}
