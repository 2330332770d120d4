package tapedeck.app;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import tapedeck.app.session.Session;

/** Where the script in hand comes from and goes to; sees to it that no text is lost unasked. */
final class Documents {
  private static final String RECENT = "recent";
  private static final int MOST_RECENT = 8;

  private final Session session;
  private final Settings settings;
  private final KeptBreakpoints breakpoints;
  private final List<Path> recent = new ArrayList<>();
  private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Runnable> waiting = new ReadOnlyObjectWrapper<>();
  private FileDialogs dialogs = FileDialogs.ofSystem();
  private @Nullable Window owner;
  private @Nullable Path path;
  private String saved = "";

  Documents(Session session, Settings settings) {
    this.session = session;
    this.settings = settings;
    settings.get(RECENT, "").lines().filter(line -> !line.isBlank()).forEach(this::recall);
    breakpoints = new KeptBreakpoints(session.breakpoints(), settings, this::key);
    session.textProperty().subscribe(text -> modified.set(!text.equals(saved)));
  }

  /** Asks through other dialogs, in front of a window. */
  void use(FileDialogs others) {
    dialogs = others;
  }

  void owner(@Nullable Window window) {
    owner = window;
  }

  /** Whether the text differs from the file or example it came from. */
  ReadOnlyBooleanProperty modifiedProperty() {
    return modified.getReadOnlyProperty();
  }

  /** What came of the last reading or writing, for the status line. */
  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** What waits until it is decided about text that is not saved; null if nothing does. */
  ReadOnlyObjectProperty<@Nullable Runnable> waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /**
   * Does something that gives up the text: at once if it is saved, or else when that is settled.
   */
  void leave(Runnable next) {
    if (modified.get()) {
      waiting.set(next);
    } else {
      waiting.set(null);
      next.run();
    }
  }

  void saveAndGoOn() {
    Runnable next = waiting.get();
    if (save() && next != null) {
      waiting.set(null);
      next.run();
    }
  }

  void discardAndGoOn() {
    Runnable next = waiting.get();
    waiting.set(null);
    if (next != null) {
      next.run();
    }
  }

  void stay() {
    waiting.set(null);
  }

  void openExample(String name) {
    leave(() -> show(name, Examples.text(name), null));
  }

  void open() {
    leave(() -> {
      Path chosen = dialogs.askForOpening(owner);
      if (chosen != null) {
        read(chosen);
      }
    });
  }

  /**
   * Leaves the script for a new one, which counts as saved.
   *
   * @param start opens it in the session
   */
  void begin(Runnable start) {
    leave(() ->
        breakpoints.during(() -> {
          start.run();
          adopt(session.textProperty().get(), null);
        }));
  }

  private void recall(String file) {
    try {
      recent.add(Path.of(file));
    } catch (InvalidPathException broken) {
      // A line that is no path names no file to open.
    }
  }

  /** The files opened or saved last, the latest first. */
  List<Path> recent() {
    return List.copyOf(recent);
  }

  private void remember(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    recent.remove(whole);
    recent.addFirst(whole);
    while (recent.size() > MOST_RECENT) {
      recent.removeLast();
    }
    settings.put(RECENT, String.join("\n", recent.stream().map(Path::toString).toList()));
  }

  /** The file the text belongs to, null for none. */
  @Nullable Path path() {
    return path;
  }

  /** Opens one of the recent files. */
  void openRecent(Path file) {
    leave(() -> read(file));
  }

  /** Takes up a text that was kept when the program ended too early; it counts as not saved. */
  void restore(Recovery.Copy copy) {
    breakpoints.during(() -> {
      session.open(copy.name(), copy.text());
      adopt("", copy.path());
    });
    modified.set(true);
    message.set("Restored " + copy.name() + ", which is not saved yet.");
  }

  /** Opens a file; what is wrong with it, if anything, becomes the message. */
  void read(Path file) {
    try {
      String text = Files.readString(file).replace("\r\n", "\n").replace('\r', '\n');
      show(String.valueOf(file.getFileName()), text, file);
      remember(file);
    } catch (NoSuchFileException e) {
      message.set("There is no file " + file + ".");
    } catch (MalformedInputException e) {
      message.set(file + " is no text in UTF-8.");
    } catch (IOException e) {
      message.set(file + " cannot be read: " + e.getMessage());
    }
  }

  /** Opens a text as the document of this name; it counts as saved. */
  void show(String name, String text, @Nullable Path file) {
    breakpoints.during(() -> {
      session.open(name, text);
      adopt(text, file);
    });
  }

  /** A text that is as its file has it goes by the file, any other by itself. */
  private String key() {
    String text = session.textProperty().get();
    return path != null && text.equals(saved)
        ? "file " + path.toAbsolutePath().normalize()
        : "text %08x %d".formatted(text.hashCode(), text.length());
  }

  private void adopt(String text, @Nullable Path file) {
    path = file;
    saved = text;
    modified.set(false);
    message.set("");
  }

  /** Writes the text to its file, or to one that is asked for; whether it was written. */
  boolean save() {
    Path file = path;
    return file == null ? saveAs() : write(file);
  }

  boolean saveAs() {
    Path chosen = dialogs.askForSaving(owner, session.fileNameProperty().get());
    return chosen != null && write(chosen);
  }

  @Nullable Path askForExport(String name) {
    return dialogs.askForExport(owner, name);
  }

  /** Puts something that was done, or went wrong, on the status line. */
  void tell(String what) {
    message.set(what);
  }

  private boolean write(Path file) {
    String text = session.textProperty().get();
    try {
      replace(Files.exists(file) ? file.toRealPath() : file, text);
    } catch (IOException e) {
      message.set(file + " cannot be written: " + e.getMessage());
      return false;
    }
    remember(file);
    path = file;
    saved = text;
    modified.set(false);
    breakpoints.keep();
    session.fileNameProperty().set(String.valueOf(file.getFileName()));
    message.set("Saved " + file + ".");
    return true;
  }

  /** Writes beside the file first, so that a disk that is full costs neither text. */
  private static void replace(Path file, String text) throws IOException {
    Path aside = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      Files.writeString(aside, text);
    } catch (AccessDeniedException onlyTheFileMayBeWritten) {
      Files.writeString(file, text);
      return;
    }
    try {
      if (Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(aside, Files.getPosixFilePermissions(file));
      }
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
