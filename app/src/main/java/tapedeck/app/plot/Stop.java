package tapedeck.app.plot;

/**
 * An iterate: where the run stood in one iteration and what it found there.
 *
 * @param iteration from 1, through all loops of the run
 * @param pass the number of the pass that was taken there, -1 for none
 * @param x the element's value; NaN if there is none
 * @param loss the target, summed over its elements; NaN if there is none
 * @param gradient with respect to the element; NaN if the pass found none
 */
record Stop(int iteration, int pass, double x, double loss, double gradient) {}
