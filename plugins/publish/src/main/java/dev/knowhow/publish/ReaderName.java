package dev.knowhow.publish;

import dev.knowhow.people.Viewer;
import java.util.Locale;

/** Identifies the reader of alerts and digests, so that reports are recorded for each reader. */
final class ReaderName {

    private ReaderName() {}

    static String of(Viewer viewer) {
        String who = viewer.everything()
                ? "operator"
                : viewer.member() == null ? "everyone" : viewer.member().value().toLowerCase(Locale.ROOT);
        return viewer.groups().isEmpty() ? who : who + " in " + String.join(", ", viewer.groups());
    }
}
