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

  /**
   * Where to save a picture or a trace; null if the user thought better of it.
   *
   * @param name what is offered, which ends in {@code .png} or {@code .json}
   */
  @Nullable Path askForExport(@Nullable Window owner, String name);

  /** The dialogs of the operating system. */
  static FileDialogs ofSystem() {
    return new FileDialogs() {
      @Override
      public @Nullable Path askForOpening(@Nullable Window owner) {
        return pathOf(scripts("Open a script").showOpenDialog(owner));
      }

      @Override
      public @Nullable Path askForSaving(@Nullable Window owner, String name) {
        FileChooser chooser = scripts("Save the script");
        chooser.setInitialFileName(name);
        return pathOf(chooser.showSaveDialog(owner));
      }

      @Override
      public @Nullable Path askForExport(@Nullable Window owner, String name) {
        FileChooser chooser =
            name.endsWith(".json")
                ? chooser("Save the trace", "JSON files", "*.json")
                : chooser("Save a picture", "PNG pictures", "*.png");
        chooser.setInitialFileName(name);
        return pathOf(chooser.showSaveDialog(owner));
      }

      private FileChooser scripts(String title) {
        return chooser(title, "Python scripts", "*.py");
      }

      private FileChooser chooser(String title, String kind, String pattern) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser
            .getExtensionFilters()
            .setAll(
                new FileChooser.ExtensionFilter(kind, pattern),
                new FileChooser.ExtensionFilter("All files", "*"));
        return chooser;
      }

      private @Nullable Path pathOf(@Nullable File file) {
        return file == null ? null : file.toPath();
      }
    };
  }
}
