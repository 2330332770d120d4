package tapedeck.trace;

/**
 * One round of a loop around a tape.
 *
 * @param number from 1, through all loops of the run
 * @param round from 1 in its own loop
 * @param begin the position at which its tape was opened
 * @param end the position at which the next one begins, or the end of the trace
 * @param pass its last backward pass, -1 if it has none
 */
public record Iteration(int number, int round, int begin, int end, int pass) {}
