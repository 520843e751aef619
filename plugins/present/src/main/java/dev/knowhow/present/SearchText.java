package dev.knowhow.present;

import dev.knowhow.query.Field;
import dev.knowhow.query.Relaxation;
import dev.knowhow.query.Relaxation.Step;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchResults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts about search results. */
public final class SearchText {

    private static final int MOST_MISSING = 5;

    private SearchText() {}

    /** Remarks on how the query was corrected or relaxed. */
    public static List<String> remarks(SearchResults results) {
        List<String> remarks = new ArrayList<>(corrections(results));
        Relaxation relaxation = results.relaxation();
        if (results.total() == 0) {
            return remarks;
        }
        if (relaxation.step() == Step.MOST_WORDS) {
            remarks.add("No note has all of these words; " + have(relaxation.notes()) + " most of them.");
        } else if (relaxation.step() == Step.SOME_WORDS) {
            remarks.add("No note has all or most of these words; these have some of them.");
        } else if (!rest(results).isEmpty()) {
            remarks.add(have(relaxation.notes()) + " all of the words.");
        }
        return remarks;
    }

    /** The number of notes with only some of the words, if others have all; may be empty. */
    public static String rest(SearchResults results) {
        Relaxation relaxation = results.relaxation();
        long rest = results.total() - relaxation.notes();
        return relaxation.step() == Step.ALL_WORDS && rest > 0
                ? atLeast(results) + Counts.of(rest, "more note") + " with some of the words"
                : "";
    }

    private static String atLeast(SearchResults results) {
        return results.totalIsExact() ? "" : "at least ";
    }

    /** Remarks on how the query was corrected. */
    public static List<String> corrections(SearchResults results) {
        List<String> remarks = new ArrayList<>();
        Relaxation relaxation = results.relaxation();
        relaxation
                .replaced()
                .forEach((word, other) ->
                        remarks.add("No results for “" + word + "”; showing “" + other + "” instead."));
        if (results.total() == 0) {
            return remarks;
        }
        relaxation
                .loosened()
                .forEach(phrase ->
                        remarks.add("No note contains the exact phrase “" + phrase + "”; its words were searched."));
        return remarks;
    }

    private static String have(long notes) {
        return Counts.of(notes, "note") + (notes == 1 ? " has" : " have");
    }

    /** The range of shown notes, as in {@code 11 to 20 of 240 notes}. */
    public static String count(SearchResults results, int offset) {
        int shown = results.hits().size();
        String all = atLeast(results) + Counts.of(results.total(), "note");
        return shown == results.total() || shown == 0 ? all : Counts.range(offset, shown) + " of " + all;
    }

    /** If the answer has few hits, other names of the topic, as in {@code Also called: k8s (12 notes)}; else empty. */
    public static String alsoCalled(SearchResults results) {
        List<String> names = results.alsoCalled().stream()
                .map(other -> other.name() + " (" + Counts.of(other.notes(), "note") + ")")
                .toList();
        return names.isEmpty() ? "" : "Also called: " + String.join(", ", names);
    }

    /** The words of the query that a hit lacks; empty if it has all. */
    public static String missing(SearchHit hit) {
        return hit.missing().isEmpty() ? "" : "missing: " + Counts.first(hit.missing(), MOST_MISSING);
    }

    /** When the review of a note was due, as in {@code review overdue since 2025-10-31}; empty if it is not overdue. */
    public static String overdue(@Nullable LocalDate reviewBy, LocalDate today) {
        return reviewBy == null || !reviewBy.isBefore(today) ? "" : "review overdue since " + reviewBy;
    }

    /** The parts of a hit's score, rounded so that they add up, as in {@code score 4.00 = words 1.33 + names 2.67}. */
    public static String score(SearchHit hit) {
        RoundedSum sum =
                RoundedSum.of(hit.parts().stream().map(ScorePart::value).toList(), 2);
        List<String> parts = new ArrayList<>();
        for (ScorePart part : hit.parts()) {
            parts.add(part.name() + " " + sum.parts().get(parts.size()));
        }
        return "score " + sum.total() + " = " + String.join(" + ", parts);
    }

    /** The name of a filter field. */
    public static String field(Field field) {
        return switch (field.type()) {
            case AUTHOR -> "Author";
            case TAG -> "Topic";
            case KIND -> "Kind";
            case YEAR -> "Year";
            case FOLDER -> "Folder";
            case LANG -> "Language";
            case STATUS -> "Status";
            case SKILLS -> "Skills";
            case PROPERTY ->
                field.word().substring(0, 1).toUpperCase(Locale.ROOT)
                        + field.word().substring(1);
            case TITLE, PATH, AFTER, BEFORE, DUE, UNTIL, HAS -> field.word();
        };
    }
}
