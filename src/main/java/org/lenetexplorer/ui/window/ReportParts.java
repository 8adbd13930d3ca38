package org.lenetexplorer.ui.window;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.format.report.Block.Fact;
import org.lenetexplorer.format.report.Image;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.session.Account;
import org.lenetexplorer.session.Assessment;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.ui.code.SessionScript;
import org.lenetexplorer.ui.component.PictureFile;
import org.lenetexplorer.ui.document.ReportSource;
import org.lenetexplorer.ui.model.Course;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.report.Findings;
import org.lenetexplorer.ui.report.SessionReport;
import org.lenetexplorer.ui.report.TrainingFacts;
import org.lenetexplorer.ui.theme.Theme;

/**
 * Gathers what a report of the session is made of.
 *
 * @param engine is asked for the numbers
 * @param canvas the drawing of the network, found when it is needed
 * @param course what the charts know
 */
record ReportParts(
    Engine engine, Workspace workspace, Supplier<JComponent> canvas, Supplier<Course> course)
    implements ReportSource {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

  /** Images of the network in both themes, still to be made into files. */
  private record Sight(BufferedImage light, BufferedImage dark) {
    @EdtOnly
    static Sight of(JComponent canvas) {
      return new Sight(
          Theme.LIGHT.draw(() -> PictureFile.image(canvas)),
          Theme.DARK.draw(() -> PictureFile.image(canvas)));
    }

    Image image() {
      return new Image(
          Image.PNG,
          png(light),
          png(dark),
          light.getWidth() / PictureFile.SCALE,
          light.getHeight() / PictureFile.SCALE);
    }

    private static byte[] png(BufferedImage image) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      try {
        ImageIO.write(image, "png", file);
      } catch (IOException e) {
        throw new UncheckedIOException(e); // memory always takes more
      }
      return file.toByteArray();
    }
  }

  @Override
  @EdtOnly
  public Report take() {
    ViewState state = workspace.state();
    SessionSnapshot snapshot = state.snapshot();
    Sight sight = Sight.of(canvas.get());
    Training training = state.project().training();
    List<Fact> facts = TrainingFacts.of(training, snapshot);
    String code = SessionScript.text(state.project(), snapshot.settings());
    List<Assessment> tests = course.get().assessments();
    List<Fact> origin = origin(snapshot.settings().kernels());
    return file -> {
      Account account = account(training);
      SessionReport.write(
          file,
          new Findings(
              snapshot.network(), facts, code, account, tests, Optional.of(sight.image()), origin));
    };
  }

  private Account account(Training training) throws IOException {
    @Nullable Dataset images = null;
    String noImages = "";
    try {
      images = Assessment.testImages(training);
    } catch (IOException e) {
      noImages = String.valueOf(e.getMessage());
    }
    return asked(images, noImages);
  }

  private Account asked(@Nullable Dataset images, String noImages) throws IOException {
    try {
      return engine.ask(debugger -> Account.of(debugger, images, noImages)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the report was interrupted; nothing was written");
    } catch (ExecutionException e) {
      throw new IOException("there is nothing to report: " + e.getCause(), e);
    }
  }

  private static List<Fact> origin(String kernels) {
    String version = ReportParts.class.getPackage().getImplementationVersion();
    String java =
        System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")";
    return List.of(
        new Fact("LeNet Explorer", version == null ? "from sources" : version),
        new Fact("kernels", kernels),
        new Fact("Java", java),
        new Fact("written", LocalDateTime.now(ZoneId.systemDefault()).format(MINUTES)));
  }
}
