package org.lenetexplorer.ui.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.download.Source;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.ui.action.Actions;
import org.lenetexplorer.ui.action.AppAction;
import org.lenetexplorer.ui.action.Command;
import org.lenetexplorer.ui.action.CommandPalette;
import org.lenetexplorer.ui.action.EditActions;
import org.lenetexplorer.ui.action.SessionActions;
import org.lenetexplorer.ui.data.DownloadDialog;
import org.lenetexplorer.ui.dialog.Dialogs;
import org.lenetexplorer.ui.document.DocumentDesk;
import org.lenetexplorer.ui.formula.NumberPanel;
import org.lenetexplorer.ui.layer.LayerDepthPanel;
import org.lenetexplorer.ui.model.Depth;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.network.NetworkPanel;
import org.lenetexplorer.ui.steps.CaptionBar;
import org.lenetexplorer.ui.theme.Icons;
import org.lenetexplorer.ui.theme.Theme;

/** The frame: bars above and below, the network over steps and inspector. */
@EdtOnly
final class MainWindow {
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;
  private static final int LEAST_VISIBLE = 100;
  private static final int BARS_HEIGHT = 200;

  private final JFrame frame = new JFrame("LeNet Explorer");
  private final Engine engine;
  private final Workspace workspace;
  private final Editor editor;
  private final Settings settings;
  private final NetworkPanel network;
  private final DocumentDesk desk;
  private final DebugParts debug;
  private final Actions actions;
  private final ToolBar toolBar;
  private final JSplitPane upright;
  private final LowerArea lower;
  private final Stage stage;
  private final Source mnist;
  private @Nullable DownloadDialog download;

  /**
   * A window that is not open yet.
   *
   * @param dialogs asks the user, over the frame
   * @param mnist where MNIST can be downloaded
   */
  MainWindow(
      Engine engine,
      Workspace workspace,
      Settings settings,
      Function<? super JFrame, ? extends Dialogs> dialogs,
      Source mnist) {
    this.mnist = mnist;
    this.engine = engine;
    this.workspace = workspace;
    editor = new Editor(engine, workspace);
    this.settings = settings;
    network = new NetworkPanel(workspace, editor);
    desk = DeskParts.desk(
        frame,
        engine,
        workspace,
        editor,
        network,
        this::stage,
        () -> lower().course(),
        dialogs.apply(frame),
        settings);
    debug = new DebugParts(engine, editor, workspace, network);
    actions = new Actions(workspace, allActions());
    toolBar = new ToolBar(engine, editor, workspace, actions);
    lower = new LowerArea(engine, editor, workspace, debug, desk::pictureToOpen);
    stage = newStage();
    upright = new JSplitPane(JSplitPane.VERTICAL_SPLIT, stage, lower.component());
    build();
  }

  /** Found when it is needed: the desk is made before it. */
  private Stage stage() {
    return stage;
  }

  private Stage newStage() {
    LayerDepthPanel layer = new LayerDepthPanel(engine, workspace);
    NumberPanel number = new NumberPanel(engine, workspace);
    return new Stage(workspace, network, network::focusNetwork)
        .with(Depth.LAYER, layer, layer::takeKeyboard)
        .with(Depth.NUMBER, number, number::requestFocusInWindow);
  }

  private List<AppAction> allActions() {
    List<AppAction> all = new ArrayList<>(SessionActions.of(engine, editor, workspace));
    all.addAll(desk.actions());
    all.addAll(debug.actions(() -> toolBar().count()));
    all.addAll(EditActions.of(editor, workspace));
    all.add(AppAction.of(Command.INSERT_LAYER, network::insert));
    all.add(AppAction.of(Command.RENAME, network::rename)
        .enabledWhen(state -> state.chosenLayers().size() == 1));
    all.add(
        AppAction.of(Command.OPEN_FOLDER, this::openFolder).enabledWhen(state -> !state.running()));
    all.add(AppAction.of(Command.DOWNLOAD_MNIST, this::download));
    all.add(AppAction.of(Command.ZOOM_IN, () -> network.zoomBy(1.25)));
    all.add(AppAction.of(Command.ZOOM_OUT, () -> network.zoomBy(0.8)));
    all.add(AppAction.of(Command.FIT, network::fit));
    all.add(AppAction.of(Command.LIGHT_DARK, this::switchTheme));
    all.add(AppAction.of(Command.FIND_COMMAND, this::findCommand));
    all.add(AppAction.of(Command.QUIT, this::close));
    return all;
  }

  /** How closely the network is looked at, and what is drawn of it. */
  private JPanel beside() {
    JPanel beside = new JPanel(new MigLayout("insets 0, gap 0 0", "[]4:20[]", "[center]"));
    beside.add(new DepthSwitch(workspace), "wmin pref");
    beside.add(network.switches());
    return beside;
  }

  private ToolBar toolBar() {
    return toolBar;
  }

  private LowerArea lower() {
    return lower;
  }

  private void build() {
    frame.setName("main");
    frame.setIconImages(Icons.application());
    frame.setJMenuBar(Bars.menu(actions, desk.recentMenu()));
    Bars.fill(network.menu(), actions, Command.Menu.EDIT);
    debug.fillMenus(actions);
    desk.attach(frame.getJMenuBar());
    frame.setContentPane(content());
    actions.bindKeys(frame.getRootPane());
    frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    frame.addWindowListener(new WindowAdapter() {
      @Override
      public void windowClosing(WindowEvent event) {
        close();
      }

      @Override
      public void windowOpened(WindowEvent event) {
        network.focusNetwork();
      }
    });
    place();
  }

  private JPanel content() {
    JPanel top = new JPanel(new MigLayout("insets 0, gap 0, wrap 1, hidemode 3", "[grow,fill]"));
    top.add(toolBar, "wmin 0");
    top.add(new MessageBar(workspace));
    top.add(new CaptionBar(engine, workspace, beside(), network.colours()), "wmin 0");
    LowerArea.prepare(upright);
    upright.setResizeWeight(0.75);
    JPanel content = new JPanel(new BorderLayout());
    content.add(top, BorderLayout.NORTH);
    content.add(upright, BorderLayout.CENTER);
    JPanel bottom = new JPanel(new BorderLayout());
    bottom.add(debug.timeline());
    bottom.add(new StatusBar(workspace), BorderLayout.SOUTH);
    content.add(bottom, BorderLayout.SOUTH);
    return content;
  }

  /** Whether enough of a remembered window lies on a screen that is there now to be seen and moved. */
  private static boolean isOnAScreen(Rectangle bounds) {
    for (GraphicsDevice screen :
        GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices()) {
      Rectangle visible = screen.getDefaultConfiguration().getBounds().intersection(bounds);
      if (visible.width >= LEAST_VISIBLE && visible.height >= LEAST_VISIBLE) {
        return true;
      }
    }
    return false;
  }

  private void place() {
    frame.setMinimumSize(new Dimension(800, 560));
    settings.bounds().filter(MainWindow::isOnAScreen).ifPresentOrElse(frame::setBounds, () -> {
      Dimension screen = frame.getToolkit().getScreenSize();
      frame.setSize(Math.min(WIDTH, screen.width), Math.min(HEIGHT, screen.height));
      frame.setLocationRelativeTo(null);
    });
    if (settings.maximized()) {
      frame.setExtendedState(Frame.MAXIMIZED_BOTH);
    }
    lower.place(settings, frame.getWidth());
    int inner = frame.getHeight() - BARS_HEIGHT;
    int bottom = Math.max(205, Math.min(300, frame.getHeight() * 3 / 10));
    int stage = Math.max(upright.getTopComponent().getMinimumSize().height, inner - bottom);
    upright.setDividerLocation(settings.number("network", stage));
  }

  /** Shows the window. */
  void open() {
    frame.setVisible(true);
    EventQueue.invokeLater(desk::start);
  }

  JFrame frame() {
    return frame;
  }

  Workspace workspace() {
    return workspace;
  }

  DocumentDesk desk() {
    return desk;
  }

  private void openFolder() {
    JFileChooser chooser = new JFileChooser();
    chooser.setDialogTitle("Folder with MNIST's IDX files");
    choose(chooser).ifPresent(this::useFolder);
  }

  private Optional<Path> choose(JFileChooser chooser) {
    chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
    return chooser.showOpenDialog(frame) == JFileChooser.APPROVE_OPTION
        ? Optional.of(chooser.getSelectedFile().toPath())
        : Optional.empty();
  }

  private void download() {
    if (download == null) {
      download = new DownloadDialog(
          frame, workspace, mnist, settings.mnistFolder(), this::downloadFolder, this::useFolder);
    }
    download.open();
  }

  private Optional<Path> downloadFolder(Path present) {
    JFileChooser chooser = new JFileChooser();
    chooser.setDialogTitle("Folder for MNIST");
    chooser.setSelectedFile(present.toFile());
    return choose(chooser);
  }

  void useFolder(Path folder) {
    Project project = editor.project();
    editor.edit(
        "Images from " + folder.getFileName(),
        project.with(project.training().withData(folder.toString())));
  }

  private void switchTheme() {
    Theme theme = Theme.current().other();
    theme.install();
    settings.setTheme(theme);
    settings.save();
    workspace.refresh();
  }

  private void findCommand() {
    CommandPalette.open(frame, actions);
  }

  /** Closes the window once unsaved changes are saved or given up. */
  private void close() {
    desk.leave(this::end);
  }

  private void end() {
    desk.close();
    if ((frame.getExtendedState() & Frame.MAXIMIZED_BOTH) == 0) {
      settings.setBounds(frame.getBounds());
    }
    settings.setMaximized((frame.getExtendedState() & Frame.MAXIMIZED_BOTH) != 0);
    lower.remember(settings);
    settings.setNumber("network", upright.getDividerLocation());
    settings.save();
    frame.dispose();
    new Thread(engine::close, "closing").start();
  }
}
