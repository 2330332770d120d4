package tapedeck.trace;

import java.util.List;
import tapedeck.tape.Place;

/**
 * One backward pass of a run.
 *
 * @param place the call of {@code gradient}
 * @param targets identities of what was differentiated
 * @param seeds identities of the upstream gradients the targets began with
 * @param sources identities, of variables or tensors, of what it was differentiated with respect to
 * @param begin the position of its {@link Event.PassBegan}
 */
public record PassInfo(
    int number,
    Place place,
    int tape,
    List<Long> targets,
    List<Long> seeds,
    List<Long> sources,
    int begin) {}
