package tapedeck.app.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** A picture of something on screen, as it is now, in a file. */
public record PngFile(Path path) {
  private static final double SCALE = 2;
  private static final double MOST_PIXELS = 48e6;

  /**
   * Draws a node at once and writes the file on a thread of its own.
   *
   * @param whenDone is told, on the FX thread, what came of it
   */
  public void write(Node node, Consumer<String> whenDone) {
    BufferedImage image = draw(node);
    Thread.ofVirtual()
        .start(() -> {
          String outcome = write(image);
          Platform.runLater(() -> whenDone.accept(outcome));
        });
  }

  private String write(BufferedImage image) {
    try (OutputStream out = Files.newOutputStream(path)) {
      ImageIO.write(image, "png", out);
      return "Saved " + path + ".";
    } catch (IOException e) {
      return path + " cannot be written: " + e.getMessage();
    }
  }

  private static BufferedImage draw(Node node) {
    SnapshotParameters parameters = new SnapshotParameters();
    double points = node.getLayoutBounds().getWidth() * node.getLayoutBounds().getHeight();
    double scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / Math.max(1, points)));
    parameters.setTransform(Transform.scale(scale, scale));
    parameters.setFill(Color.TRANSPARENT);
    WritableImage image = node.snapshot(parameters, null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    copy.setRGB(0, 0, width, height, pixels, 0, width);
    return copy;
  }
}
