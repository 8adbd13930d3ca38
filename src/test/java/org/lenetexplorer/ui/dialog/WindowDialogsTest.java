package org.lenetexplorer.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lenetexplorer.ui.dialog.DialogFixture.given;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JTextArea;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.dialog.Dialogs.RecoveryAnswer;
import org.lenetexplorer.ui.dialog.Dialogs.SaveAnswer;
import org.lenetexplorer.ui.theme.Theme;

@NeedsScreen
class WindowDialogsTest {
  @TempDir
  Path folder;

  private DialogFixture window;

  @BeforeEach
  void open() {
    window = new DialogFixture(Theme.LIGHT);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private CompletableFuture<SaveAnswer> askToSave() {
    return window.ask(dialogs -> dialogs.saveChanges("digits.lenet"));
  }

  private String text(String name) {
    JTextArea area = window.find(name, JTextArea.class);
    return GuiActionRunner.execute(() -> area.getText());
  }

  @ParameterizedTest
  @CsvSource({
    "ENTER, SAVE",
    "SPACE, SAVE",
    "ESCAPE, CANCEL",
    "alt S, SAVE",
    "alt D, DISCARD",
    "alt C, CANCEL"
  })
  void theSaveQuestionIsAnsweredByKeys(String key, SaveAnswer expected) throws Exception {
    CompletableFuture<SaveAnswer> answer = askToSave();
    assertThat(text("save.sentence")).isEqualTo("Save changes to digits.lenet?");
    window.press(key);

    assertThat(given(answer)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void theSaveQuestionIsAnsweredByClicks(SaveAnswer expected) throws Exception {
    CompletableFuture<SaveAnswer> answer = askToSave();
    window.click("save." + expected.name().toLowerCase(Locale.ROOT));

    assertThat(given(answer)).isEqualTo(expected);
  }

  @Test
  void theSaveButtonHasTheFocusAndIsTheDefault() throws Exception {
    CompletableFuture<SaveAnswer> answer = askToSave();
    JButton save = window.find("save.save", JButton.class);

    assertThat(GuiActionRunner.execute(() -> save.isFocusOwner())).isTrue();
    assertThat(GuiActionRunner.execute(() -> save.isDefaultButton())).isTrue();
    window.press("ESCAPE");
    given(answer);
  }

  @ParameterizedTest
  @CsvSource({"ENTER, RECOVER", "alt D, DISCARD", "alt L, LATER", "ESCAPE, LATER"})
  void theRecoveryQuestionIsAnsweredByKeys(String key, RecoveryAnswer expected) throws Exception {
    Instant today = LocalDate.now(ZoneId.systemDefault())
        .atTime(LocalTime.of(14, 32))
        .atZone(ZoneId.systemDefault())
        .toInstant();
    CompletableFuture<RecoveryAnswer> answer = window.ask(dialogs -> dialogs.recover("", today));
    assertThat(text("recover.sentence"))
        .isEqualTo(
            "LeNet Explorer was not closed properly. Recover the network last changed at 14:32?");
    window.press(key);

    assertThat(given(answer)).isEqualTo(expected);
  }

  @Test
  void anotherDayIsNamed() throws Exception {
    Instant earlier = Instant.now().minus(400, ChronoUnit.DAYS);
    CompletableFuture<RecoveryAnswer> answer =
        window.ask(dialogs -> dialogs.recover("digits.lenet", earlier));
    assertThat(text("recover.sentence")).containsPattern("on \\d+ [A-Z][a-z]+ \\d{4} at \\d\\d:");
    assertThat(text("recover.detail")).startsWith("digits.lenet is as it was saved last.");
    window.press("ESCAPE");
    given(answer);
  }

  @Test
  void theOpenChooserGivesTheFileNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("net.json"), "{}");
    CompletableFuture<Optional<Path>> answer = window.ask(dialogs -> dialogs.fileToOpen(folder));
    window.screenshot("document-open-light");
    window.name("net.json");
    window.press("ENTER");

    assertThat(given(answer)).contains(file);
  }

  @Test
  void theOpenChooserGivesNothingOnEscape() throws Exception {
    CompletableFuture<Optional<Path>> answer = window.ask(dialogs -> dialogs.fileToOpen(folder));
    window.dialog();
    window.press("ESCAPE");

    assertThat(given(answer)).isEmpty();
  }

  private CompletableFuture<Optional<Path>> askWhereToSave() {
    return window.ask(dialogs -> dialogs.fileToSave(folder.resolve("digits.lenet")));
  }

  @ParameterizedTest
  @CsvSource({
    "digits, digits.lenet",
    "digits.lenet, digits.lenet",
    "digits.JSON, digits.JSON",
    "v1.2, v1.2.lenet"
  })
  void aNameWithoutAKnownEndingGetsOne(String written, String expected) throws Exception {
    CompletableFuture<Optional<Path>> answer = askWhereToSave();
    window.name(written);
    window.press("ENTER");

    assertThat(given(answer)).contains(folder.resolve(expected));
  }

  @Test
  void anotherKindOfFileChangesTheEnding() throws Exception {
    CompletableFuture<Optional<Path>> answer = askWhereToSave();
    JFileChooser chooser = window.find("save.chooser", JFileChooser.class);
    GuiActionRunner.execute(() -> chooser.setFileFilter(chooser.getChoosableFileFilters()[1]));
    window.screenshot("document-save-light");
    window.press("ENTER");

    assertThat(given(answer)).contains(folder.resolve("digits.json"));
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyAfterAQuestion() throws Exception {
    Files.writeString(folder.resolve("digits.lenet"), "old");
    CompletableFuture<Optional<Path>> answer = askWhereToSave();
    window.name("digits");
    window.press("ENTER");
    assertThat(text("replace.sentence")).isEqualTo("Replace digits.lenet?");
    window.screenshot("document-replace-light");
    window.press("ESCAPE");
    assertThat(answer).as("back in the chooser").isNotDone();

    window.press("ENTER");
    window.click("replace.true");
    assertThat(given(answer)).contains(folder.resolve("digits.lenet"));
  }

  @Test
  void aPictureIsPngUnlessItsNameSaysSvg() throws Exception {
    CompletableFuture<Optional<Path>> answer =
        window.ask(dialogs -> dialogs.pictureToSave(folder.resolve("lenet.png")));
    window.name("drawing.svg");
    window.press("ENTER");

    assertThat(given(answer)).contains(folder.resolve("drawing.svg"));
  }

  @ParameterizedTest
  @EnumSource
  void dialogsAreDrawnInBothLooks(Theme theme) throws Exception {
    GuiActionRunner.execute(theme::install);
    String look = theme.name().toLowerCase(Locale.ROOT);
    CompletableFuture<SaveAnswer> save = askToSave();
    window.screenshot("document-question-" + look);
    window.press("ESCAPE");
    assertThat(given(save)).isEqualTo(SaveAnswer.CANCEL);

    CompletableFuture<RecoveryAnswer> recover =
        window.ask(dialogs -> dialogs.recover("digits.lenet", Instant.now()));
    window.screenshot("document-recover-" + look);
    window.press("ESCAPE");
    assertThat(given(recover)).isEqualTo(RecoveryAnswer.LATER);
  }
}
