package tapedeck.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class BranchTest {
  private static final Source SOURCE =
      new Source(
          """
          a = 1
          if x > 0:
              b = 2
          elif x < -1:
              b = (3 +
                      4)

          else:
              for i in range(3):
                  b = 5
          c = 6
          if c:
              d = 7
          for i in range(3):
              e = 8
          else:
              e = 9
          """);

  private static Branch at(int line) {
    Branch branch = Branch.of(SOURCE, line);
    assertNotNull(branch, "line " + line);
    return branch;
  }

  @Test
  void theBranchTakenIsSaidWithWhatDecidedAndTheOthers() {
    assertEquals("if, elif, else not taken", at(3).mark());
    assertEquals(
        "Computed because x > 0 on line 2 held; not taken: elif on line 4, else on line 8.",
        at(3).words());
    assertEquals(4, at(6).line(), "a continued line belongs to its statement");
  }

  @Test
  void theElseIsTakenBecauseNoConditionHeld() {
    assertEquals(
        "Computed because x > 0 on line 2 and x < -1 on line 4 did not hold; not taken: if on line"
            + " 2, elif on line 4.",
        at(10).words());
    assertEquals("Computed because c on line 12 held.", at(13).words());
  }

  @Test
  void whatNoIfDecidesHasNoBranch() {
    assertNull(Branch.of(SOURCE, 1));
    assertNull(Branch.of(SOURCE, 11));
    assertNull(Branch.of(SOURCE, 15));
    assertNull(Branch.of(SOURCE, 17), "the else of a loop");
  }
}
