package tapedeck.app.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tapedeck.trace.Grouping;
import tapedeck.trace.Grouping.Group;
import tapedeck.trace.Grouping.Member;

/**
 * Which groups stand folded: by themselves those beyond what fits, and whatever the user has folded
 * or unfolded by hand. Choices are kept by the groups' keys, so they outlive a run.
 */
final class Folding {
  /** So many boxes are unfolded without being asked. */
  static final int OF_ITSELF = 44;

  /** In a picture of no more operations a layer is not folded. */
  private static final int FEW = 6;

  /** No more boxes than this are laid out at a time. */
  static final int MOST_BOXES = 300;

  private final Map<String, Boolean> chosen = new HashMap<>();

  void fold(String group) {
    chosen.put(group, true);
  }

  void unfold(String group) {
    chosen.put(group, false);
  }

  /** Undoes what was chosen. */
  void forget() {
    chosen.clear();
  }

  /** Unfolds every group on the way to an operation. */
  void unfoldTo(List<Member> members, String operation) {
    for (Member member : members) {
      if (member instanceof Member.Many(Group group) && holds(group, operation)) {
        unfold(group.key());
        unfoldTo(group.members(), operation);
      }
    }
  }

  static boolean holds(Group group, String operation) {
    for (Member member : group.members()) {
      boolean found =
          switch (member) {
            case Member.One(var one) -> one.key().equals(operation);
            case Member.Many(Group inner) -> holds(inner, operation);
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  /** The keys of the groups that stand folded. */
  Set<String> folded(List<Member> members) {
    Set<String> folded = new HashSet<>();
    Deque<Group> waiting = new ArrayDeque<>();
    int boxes = enqueue(members, waiting);
    boolean few = count(members) <= FEW;
    List<Group> later = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Group group = waiting.poll();
      Boolean choice = chosen.get(group.key());
      int more = group.members().size() - 1;
      boolean fits = boxes + more <= (choice == null ? OF_ITSELF : MOST_BOXES);
      boolean unfolds = choice == null ? unfoldsOfItself(group, few) && fits : !choice && fits;
      if (unfolds) {
        boxes += more;
        enqueue(group.members(), waiting);
      } else {
        folded.add(group.key());
        later.add(group);
      }
    }
    return folded;
  }

  /** A model is shown as its layers. */
  private static boolean unfoldsOfItself(Group group, boolean few) {
    return switch (group.kind()) {
      case TAPE, PASS, CALL, LOOP -> true;
      case LAYER -> few || holdsGroups(group);
      case ROW -> !isOfRounds(group);
      case ROUND -> false;
    };
  }

  private static boolean holdsGroups(Group group) {
    return group.members().stream().anyMatch(Member.Many.class::isInstance);
  }

  private static int count(List<Member> members) {
    return members.stream()
        .mapToInt(member -> member instanceof Member.Many(Group group) ? group.operations() : 1)
        .sum();
  }

  private static boolean isOfRounds(Group row) {
    return row.members().stream()
        .anyMatch(m -> m instanceof Member.Many(Group g) && g.kind() == Grouping.Kind.ROUND);
  }

  /** Puts the groups among some members into a queue, and answers how many members there are. */
  private static int enqueue(List<Member> members, Deque<Group> waiting) {
    for (Member member : members) {
      if (member instanceof Member.Many(Group group)) {
        waiting.add(group);
      }
    }
    return members.size();
  }
}
