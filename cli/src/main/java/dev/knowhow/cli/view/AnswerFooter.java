package dev.knowhow.cli.view;

import dev.knowhow.cli.line.Environment;
import dev.knowhow.cli.text.Ago;
import dev.knowhow.present.Counts;
import dev.knowhow.query.Searched;
import java.time.Instant;

/** Says what an answer rests on, on the side of talk. */
final class AnswerFooter {

    private AnswerFooter() {}

    /** As in {@code searched 60 notes, indexed 3 min ago}. */
    static String of(Searched searched, Environment environment) {
        return "searched " + Counts.of(searched.notes(), "note") + ", " + age(searched, environment);
    }

    private static String age(Searched searched, Environment environment) {
        Instant asOf = searched.asOf();
        if (searched.version() != null && asOf != null) {
            return "committed " + Ago.since(asOf, environment.clock().instant());
        }
        return asOf == null
                ? "never indexed"
                : "indexed " + Ago.since(asOf, environment.clock().instant());
    }

    /** What to say when there is no answer: what was searched, how fresh it is, what to try. */
    static void nothing(String what, Searched searched, Environment environment, String... remedies) {
        environment.info(what + ": " + of(searched, environment) + ".");
        if (searched.notes() == 0) {
            environment.info(
                    "There are no notes you may see; ask as somebody with --as, or fill the index: knowhow index VAULT");
            return;
        }
        for (String remedy : remedies) {
            environment.info("  " + remedy);
        }
        environment.info("  have notes changed since? bring the index up to date: knowhow index");
    }
}
