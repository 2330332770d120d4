package tapedeck.app.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.ToIntFunction;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import tapedeck.app.session.Session;
import tapedeck.app.style.Fonts;
import tapedeck.app.style.Theme;
import tapedeck.trace.Trace;

/**
 * A picture of a real view at one step, drawn without a display.
 *
 * @param view builds what is drawn
 * @param width in pixels of the view
 * @param height in pixels of the view
 * @param scale device pixels for each of them
 */
public record Picture(View view, Theme theme, int width, int height, double scale) {
  private static final Duration LOOK_AGAIN = Duration.millis(120);
  private static final int SAME_LOOKS = 2;
  private static final int MOST_LOOKS = 100;

  /** Builds a view of a session and opens a script in it. */
  @FunctionalInterface
  public interface View {
    Parent of(Session session, String name, String script, Theme theme);
  }

  /** Runs a script and answers its trace when the picture has been written. */
  public Trace write(String name, String script, ToIntFunction<Trace> position, Path out)
      throws IOException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    CompletableFuture<BufferedImage> drawn = new CompletableFuture<>();
    CompletableFuture<Trace> ran = new CompletableFuture<>();
    Platform.startup(() -> {
      try {
        draw(name, script, position, ran, drawn);
      } catch (RuntimeException e) {
        drawn.completeExceptionally(e);
      }
    });
    try {
      try (var file = Files.newOutputStream(out)) {
        ImageIO.write(drawn.join(), "png", file);
      }
      return ran.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    } finally {
      Platform.exit();
    }
  }

  private void draw(
      String name,
      String script,
      ToIntFunction<Trace> position,
      CompletableFuture<Trace> ran,
      CompletableFuture<BufferedImage> drawn) {
    Fonts.load();
    Session session = new Session();
    Parent root = view.of(session, name, script, theme);
    Scene scene = new Scene(root, width, height);
    scene.getStylesheets().addAll(Theme.stylesheets());
    theme.applyTo(scene);
    session
        .traceProperty()
        .subscribe(trace -> {
          if (trace != Trace.EMPTY && !session.runningProperty().get()) {
            Platform.runLater(() -> {
              try {
                session.seek(position.applyAsInt(trace));
                ran.complete(trace);
                new Patience(session, scene, drawn).start();
              } catch (RuntimeException e) {
                drawn.completeExceptionally(e);
              }
            });
          }
        });
  }

  /** Looks at a scene until its views are settled and it has looked the same a few times. */
  private final class Patience {
    private final Session session;
    private final Scene scene;
    private final CompletableFuture<BufferedImage> drawn;
    private final PauseTransition untilNextLook = new PauseTransition(LOOK_AGAIN);
    private int[] before = {};
    private int same;
    private int looks;

    Patience(Session session, Scene scene, CompletableFuture<BufferedImage> drawn) {
      this.session = session;
      this.scene = scene;
      this.drawn = drawn;
      untilNextLook.setOnFinished(event -> look());
    }

    void start() {
      untilNextLook.playFromStart();
    }

    private void look() {
      BufferedImage image = snapshot(scene);
      int[] now =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      same = session.isSettled() && Arrays.equals(now, before) ? same + 1 : 0;
      before = now;
      looks++;
      if (same >= SAME_LOOKS || looks >= MOST_LOOKS) {
        drawn.complete(image);
      } else {
        untilNextLook.playFromStart();
      }
    }
  }

  private BufferedImage snapshot(Scene scene) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    WritableImage image = scene.getRoot().snapshot(parameters, null);
    int wide = (int) image.getWidth();
    int high = (int) image.getHeight();
    BufferedImage copy = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
    int[] pixels = new int[wide * high];
    image
        .getPixelReader()
        .getPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
    copy.setRGB(0, 0, wide, high, pixels, 0, wide);
    return copy;
  }
}
