package tapedeck.op;

import java.util.Arrays;
import tapedeck.tensor.DType;
import tapedeck.tensor.EngineError;
import tapedeck.tensor.Shape;
import tapedeck.tensor.Tensor;

/**
 * The windows that a convolution or a pooling lays over images.
 *
 * @param images the images' shape: number, height, width, channels
 * @param rows how many windows fit below each other
 * @param columns how many fit side by side
 * @param height of one window
 * @param width of one window
 * @param places for each window and each place in it, row by row, the pixel that lies there,
 *     counted through all images; −1 beyond the margin
 */
record Windows(Shape images, int rows, int columns, int height, int width, int[] places) {
  /**
   * @param a {@code strides}, {@code dilations} and {@code padding}: two steps, two spacings, and
   *     how many pixels to add above, below, left and right
   */
  static Windows over(Shape images, int height, int width, Attributes a) {
    int[] strides = Axes.of(a, "strides");
    int[] spacing = a.has("dilations") ? Axes.of(a, "dilations") : new int[] {1, 1};
    int[] margin = Axes.of(a, "padding");
    int tall = images.dim(1);
    int wide = images.dim(2);
    int rows = count(tall + margin[0] + margin[1], height, strides[0], spacing[0]);
    int columns = count(wide + margin[2] + margin[3], width, strides[1], spacing[1]);
    int[] places = new int[Shape.of(images.dim(0), rows, columns, height, width).size()];
    int next = 0;
    for (int image = 0; image < images.dim(0); image++) {
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          for (int i = 0; i < height; i++) {
            int y = row * strides[0] - margin[0] + i * spacing[0];
            for (int j = 0; j < width; j++) {
              int x = column * strides[1] - margin[2] + j * spacing[1];
              boolean inside = y >= 0 && y < tall && x >= 0 && x < wide;
              places[next++] = inside ? (image * tall + y) * wide + x : -1;
            }
          }
        }
      }
    }
    return new Windows(images, rows, columns, height, width, places);
  }

  private static int count(int size, int window, int stride, int spacing) {
    int reach = (window - 1) * spacing + 1;
    return size < reach ? 0 : (size - reach) / stride + 1;
  }

  /** How many windows there are on all images. */
  int count() {
    return images.dim(0) * rows * columns;
  }

  /** How many places a window has. */
  int size() {
    return height * width;
  }

  /** The shape of what has some numbers for each window. */
  Shape results(int channels) {
    return Shape.of(images.dim(0), rows, columns, channels);
  }

  /** What lies under each window, a row for each: all channels of its places, 0 beyond. */
  Tensor unrolled(Tensor x) {
    int channels = images.dim(3);
    double[] out = new double[Shape.of(places.length, channels).size()];
    for (int i = 0; i < places.length; i++) {
      for (int c = 0; places[i] >= 0 && c < channels; c++) {
        out[i * channels + c] = x.getDouble(places[i] * channels + c);
      }
    }
    return Tensor.of(Shape.of(count(), size() * channels), out).cast(x.dtype());
  }

  /**
   * Images made by laying filters down, each as strongly as {@code strength} says for its window.
   *
   * @param filters a row for each place and channel, a column for each filter
   * @param strength a row for each window, a column for each filter
   */
  Tensor spread(Tensor filters, Tensor strength) {
    int channels = images.dim(3);
    int many = filters.shape().dim(1);
    boolean narrow = filters.dtype() == DType.FLOAT32;
    double[] weights = filters.toDoubles();
    double[] strong = strength.toDoubles();
    double[] out = new double[images.size()];
    for (int place = 0; place < size(); place++) {
      for (int window = 0; window < count(); window++) {
        int pixel = places[window * size() + place];
        for (int c = 0; pixel >= 0 && c < channels; c++) {
          int row = (place * channels + c) * many;
          double sum = out[pixel * channels + c];
          for (int i = 0; i < many; i++) {
            double product = strong[window * many + i] * weights[row + i];
            sum = narrow ? (float) (sum + product) : sum + product;
          }
          out[pixel * channels + c] = sum;
        }
      }
    }
    return Tensor.of(images, out).cast(filters.dtype());
  }

  /** For each window and channel the element that is largest, the first of equals. */
  int[] largest(Tensor x) {
    int channels = images.dim(3);
    int[] out = new int[count() * channels];
    Arrays.fill(out, -1);
    for (int i = 0; i < places.length; i++) {
      for (int c = 0; places[i] >= 0 && c < channels; c++) {
        int at = i / size() * channels + c;
        int place = places[i] * channels + c;
        if (out[at] < 0 || x.getDouble(place) > x.getDouble(out[at])) {
          out[at] = place;
        }
      }
    }
    return out;
  }

  /** For each window how many of its places lie on the image. */
  int[] covered() {
    int[] out = new int[count()];
    for (int i = 0; i < places.length; i++) {
      out[i / size()] += places[i] >= 0 ? 1 : 0;
    }
    return out;
  }

  /** The shape of images as the kernels need it: four axes. */
  static Shape images(Tensor x, String kernel) {
    if (x.rank() != 4) {
      throw EngineError.invalidArgument(
          "{{function_node __wrapped__%s_device_/job:localhost/replica:0/task:0/device:CPU:0}} %s [Op:%s] name: "
              .formatted(
                  kernel.equals("Conv2D") ? "_MklNativeConv2D" : kernel,
                  kernel.equals("Conv2D")
                      ? "convolution input must be 4-dimensional: " + x.shape().bracketed()
                      : "Input must be 4 or 5-dimensional",
                  kernel));
    }
    return x.shape();
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Windows that
        && images.equals(that.images)
        && rows == that.rows
        && columns == that.columns
        && Arrays.equals(places, that.places);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(places);
  }
}
