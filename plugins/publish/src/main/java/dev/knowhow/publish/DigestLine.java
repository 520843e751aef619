package dev.knowhow.publish;

import dev.knowhow.people.Member;
import dev.knowhow.query.News.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The short lines of a digest, shared by text and HTML. */
final class DigestLine {

    /** The maximum number of notes listed for a rising topic; the others are counted. */
    static final int MAX_EVIDENCE = 3;

    private DigestLine() {}

    /** As in {@code opportunity, evidence for 1 of 2 skills: kafka; not yet: gdpr}. */
    static String about(MatchAlert match) {
        return match.kind().name().toLowerCase(Locale.ROOT) + ", " + match.about();
    }

    /** As in {@code 2026-03-05, trend, by Ana Ruiz and Bo Li}. */
    static String about(Item item) {
        List<String> parts = new ArrayList<>(List.of(String.valueOf(item.note().date())));
        if (item.note().kind() != null) {
            parts.add(item.note().kind());
        }
        if (!item.authors().isEmpty()) {
            parts.add("by " + item.authors().stream().map(Member::name).collect(Collectors.joining(" and ")));
        }
        return String.join(", ", parts);
    }
}
