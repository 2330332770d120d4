package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tapedeck.script.Limits;

class GrowingTraceTest {
  @Test
  void whatARunRecordedSoFarIsTheBeginningOfWhatItRecords() throws Exception {
    Run run =
        new Run(
            """
            import tensorflow as tf
            x = tf.Variable(3.0)
            n = 0
            while True:
                n += 1
                with tf.GradientTape() as t:
                    y = x * x
                x.assign_sub(0.1 * t.gradient(y, x))
                print(n)
            """,
            Limits.DEFAULT);
    CompletableFuture<Trace> early = new CompletableFuture<>();
    CompletableFuture<Trace> later = new CompletableFuture<>();
    run.peek(first ->
        run.peek(taken -> {
          early.complete(taken);
          run.peek(later::complete);
        }));
    CompletableFuture<Trace> whole = CompletableFuture.supplyAsync(run::execute);
    Trace soFar = early.get(20, TimeUnit.SECONDS);
    later.get(20, TimeUnit.SECONDS);
    run.stop();
    Trace all = whole.get(20, TimeUnit.SECONDS);
    assertTrue(soFar.size() < all.size());
    for (int position = 0; position <= soFar.size(); position++) {
      Moment here = soFar.at(position);
      Moment there = all.at(position);
      assertEquals(there.phase(), here.phase());
      assertEquals(there.place(), here.place());
      assertEquals(there.printed(), here.printed());
      assertEquals(there.bindings().size(), here.bindings().size());
      assertEquals(there.sentence(), here.sentence());
    }
  }
}
