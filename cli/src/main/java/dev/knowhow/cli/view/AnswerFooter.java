package dev.knowhow.cli.view;

import dev.knowhow.cli.line.Environment;
import dev.knowhow.cli.text.Ago;
import dev.knowhow.present.Counts;
import dev.knowhow.query.Searched;
import java.time.Instant;

/** Prints what was searched, to standard error. */
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

    /** Reports an empty answer: what was searched, the age of the index, and remedies. */
    static void nothing(String what, Searched searched, Environment environment, String... remedies) {
        environment.info(what + ": " + of(searched, environment) + ".");
        if (searched.notes() == 0) {
            environment.info(
                    "You have access to no notes. Ask as a member with --as, or update the index: knowhow index VAULT");
            return;
        }
        for (String remedy : remedies) {
            environment.info("  " + remedy);
        }
        environment.info("  if notes have changed since, update the index: knowhow index");
    }
}
