package tapedeck.app;

import java.io.File;
import java.nio.file.Path;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** How a user is asked for a file. */
interface FileDialogs {
  /** A script to open; null if the user thought better of it. */
  @Nullable Path askForOpening(@Nullable Window owner);

  /** Where to save; null if the user thought better of it. */
  @Nullable Path askForSaving(@Nullable Window owner, String name);

  /** The dialogs of the operating system. */
  static FileDialogs ofSystem() {
    return new FileDialogs() {
      @Override
      public @Nullable Path askForOpening(@Nullable Window owner) {
        File file = chooser("Open a script").showOpenDialog(owner);
        return file == null ? null : file.toPath();
      }

      @Override
      public @Nullable Path askForSaving(@Nullable Window owner, String name) {
        FileChooser chooser = chooser("Save the script");
        chooser.setInitialFileName(name);
        File file = chooser.showSaveDialog(owner);
        return file == null ? null : file.toPath();
      }

      private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser
            .getExtensionFilters()
            .setAll(
                new FileChooser.ExtensionFilter("Python scripts", "*.py"),
                new FileChooser.ExtensionFilter("All files", "*"));
        return chooser;
      }
    };
  }
}
