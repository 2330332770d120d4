package tapedeck.tape;

/**
 * Where a backward pass stands.
 *
 * @param pass the number of the pass in its run
 * @param record the record of its tape whose rule is being applied; -1 while seeds are made
 * @param input the operand whose contribution is being computed; -1 while contributions are summed
 */
public record Walk(int pass, int record, int input) {}
