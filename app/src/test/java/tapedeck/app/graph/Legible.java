package tapedeck.app.graph;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** What keeps a text in a window from being read, found by looking at all that is shown. */
public final class Legible {
  private static final double LEAST_CONTRAST = 4.5;

  private Legible() {}

  /**
   * What is wrong with the texts below a node: too small, cut, faint or one over the other.
   *
   * @param leastSize of a letter on the screen, in pixels
   */
  public static List<String> problems(Parent root, double leastSize) {
    List<Text> texts = new ArrayList<>();
    collect(root, texts);
    if (texts.isEmpty()) {
      return List.of("there is nothing to read");
    }
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Text text = texts.get(i);
      Bounds here = seen(text);
      if (here == null) {
        continue;
      }
      double size = text.getFont().getSize() * zoom(text);
      if (size < leastSize) {
        wrong.add("tiny: %s %.1f".formatted(text.getText(), size));
      }
      if (text.getParent() instanceof Labeled label && !label.getText().equals(text.getText())) {
        wrong.add("clipped: " + label.getText() + " is " + text.getText());
      }
      Double contrast = contrast(text);
      if (contrast != null && contrast < LEAST_CONTRAST) {
        wrong.add("faint: %s %.2f".formatted(text.getText(), contrast));
      }
      for (Text other : texts.subList(0, i)) {
        Bounds there = other.getParent() == text.getParent() ? null : seen(other);
        if (there != null && overlap(here, there)) {
          wrong.add("overlapping: " + text.getText() + " and " + other.getText());
        }
      }
    }
    return wrong;
  }

  private static double zoom(Node node) {
    var transform = node.getLocalToSceneTransform();
    return Math.hypot(transform.getMxx(), transform.getMyx());
  }

  private static boolean overlap(Bounds a, Bounds b) {
    double wide = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
    double high = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
    return wide > 1.5 && high > 4;
  }

  /** What of a text lies within all that clips it; null if nothing does. */
  private static @Nullable Bounds seen(Text text) {
    Bounds whole = text.localToScene(text.getBoundsInLocal());
    double left = whole.getMinX();
    double top = whole.getMinY();
    double right = whole.getMaxX();
    double bottom = whole.getMaxY();
    for (Node node = text.getParent(); node != null; node = node.getParent()) {
      if (node.getClip() != null) {
        Bounds clip = node.localToScene(node.getClip().getBoundsInParent());
        left = Math.max(left, clip.getMinX());
        top = Math.max(top, clip.getMinY());
        right = Math.min(right, clip.getMaxX());
        bottom = Math.min(bottom, clip.getMaxY());
      }
    }
    return right - left < 1 || bottom - top < 1
        ? null
        : new BoundingBox(left, top, right - left, bottom - top);
  }

  private static void collect(Node node, List<Text> into) {
    if (!node.isVisible() || node.getOpacity() < 1) {
      return;
    }
    if (node instanceof Text text && !text.getText().isBlank()) {
      into.add(text);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }

  /** Of a text against the nearest plain ground behind it; null if there is none. */
  private static @Nullable Double contrast(Text text) {
    for (Node node = text.getParent(); node != null; node = node.getParent()) {
      if (node instanceof Region region && region.getBackground() != null) {
        List<BackgroundFill> fills = region.getBackground().getFills();
        if (!fills.isEmpty()
            && fills.getLast().getFill() instanceof Color ground
            && ground.getOpacity() > 0.99
            && text.getFill() instanceof Color ink) {
          double a = luminance(ink) + 0.05;
          double b = luminance(ground) + 0.05;
          return Math.max(a, b) / Math.min(a, b);
        }
      }
    }
    return null;
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
