package dev.knowhow.publish;

import dev.knowhow.people.Viewer;
import java.util.Locale;

/** Tells readers apart: what was told to one was told to nobody else. */
final class ReaderName {

    private ReaderName() {}

    static String of(Viewer viewer) {
        String who = viewer.everything()
                ? "operator"
                : viewer.member() == null ? "everyone" : viewer.member().value().toLowerCase(Locale.ROOT);
        return viewer.groups().isEmpty() ? who : who + " in " + String.join(", ", viewer.groups());
    }
}
