package dev.knowhow.publish;

import dev.knowhow.people.Member;
import dev.knowhow.query.News.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The short lines about a note, for digests and notifications. */
public final class DigestLine {

    /** The maximum number of notes listed for a rising topic; the others are counted. */
    static final int MAX_EVIDENCE = 3;

    private DigestLine() {}

    /** As in {@code opportunity, evidence for 1 of 2 skills: kafka; not yet: gdpr}. */
    static String about(MatchAlert match) {
        return match.kind().name().toLowerCase(Locale.ROOT) + ", " + match.about();
    }

    /** Day, kind and authors, as in {@code 2026-03-05, trend, by Ana Ruiz and Bo Li}; what is unknown is left out. */
    public static String about(Item item) {
        List<String> parts = new ArrayList<>();
        if (item.note().date() != null) {
            parts.add(item.note().date().toString());
        }
        if (item.note().kind() != null) {
            parts.add(item.note().kind());
        }
        if (!item.authors().isEmpty()) {
            parts.add("by " + item.authors().stream().map(Member::name).collect(Collectors.joining(" and ")));
        }
        return String.join(", ", parts);
    }
}
