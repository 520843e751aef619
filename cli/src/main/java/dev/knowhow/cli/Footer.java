package dev.knowhow.cli;

import dev.knowhow.cli.text.Ago;
import dev.knowhow.present.Counts;
import dev.knowhow.query.Searched;
import java.time.Instant;

/** Says what an answer rests on, on the side of talk. */
final class Footer {

    private Footer() {}

    /** As in {@code searched 60 notes, indexed 3 min ago}. */
    static String of(Searched searched, Surroundings around) {
        return "searched " + Counts.of(searched.notes(), "note") + ", " + age(searched, around);
    }

    private static String age(Searched searched, Surroundings around) {
        Instant asOf = searched.asOf();
        if (searched.version() != null && asOf != null) {
            return "committed " + Ago.since(asOf, around.clock().instant());
        }
        return asOf == null
                ? "never indexed"
                : "indexed " + Ago.since(asOf, around.clock().instant());
    }

    /** What to say when there is no answer: what was searched, how fresh it is, what to try. */
    static void nothing(String what, Searched searched, Surroundings around, String... remedies) {
        around.talk(what + ": " + of(searched, around) + ".");
        if (searched.notes() == 0) {
            around.talk(
                    "There are no notes you may see; ask as somebody with --as, or fill the index: knowhow index VAULT");
            return;
        }
        for (String remedy : remedies) {
            around.talk("  " + remedy);
        }
        around.talk("  have notes changed since? bring the index up to date: knowhow index");
    }
}
