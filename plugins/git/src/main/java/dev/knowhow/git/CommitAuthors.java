package dev.knowhow.git;

import java.util.List;
import java.util.Map;

/**
 * The people who get credit for the words of a commit. The author gets as much as all co-authors together: a squashed
 * merge names as co-author each person who committed anything to its branch.
 *
 * @param people the people, the author first
 * @param led whether the author is among them; if not, all have equal parts
 */
record CommitAuthors(List<Signature> people, boolean led) {

    CommitAuthors {
        people = List.copyOf(people);
    }

    /** Adds each person's part of some words. */
    void share(int words, Map<Signature, Double> parts) {
        boolean halved = led && people.size() > 1;
        double half = words / 2.0;
        double each = halved ? half / (people.size() - 1) : (double) words / people.size();
        for (int i = 0; i < people.size(); i++) {
            parts.merge(people.get(i), halved && i == 0 ? half : each, Double::sum);
        }
    }
}
