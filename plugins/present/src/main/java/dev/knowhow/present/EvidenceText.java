package dev.knowhow.present;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Evidence.Factors;
import dev.knowhow.query.Passage;
import dev.knowhow.query.Passage.InAttachment;
import dev.knowhow.query.ScorePart;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Texts about supporting notes. */
public final class EvidenceText {

    private EvidenceText() {}

    /**
     * The section a passage is in, as in {@code Retries › Backoff}; without the note's title, if it is the first
     * heading. Empty for the beginning of the note. For an attachment, its path and page.
     */
    public static String section(String title, @Nullable Passage passage) {
        if (passage == null) {
            return "";
        }
        InAttachment attachment = passage.attachment();
        if (attachment != null) {
            return attachment.path() + (attachment.page() == 0 ? "" : ", page " + attachment.page());
        }
        List<String> path = passage.section();
        boolean titled = !path.isEmpty() && path.getFirst().equals(title);
        return String.join(" › ", titled ? path.subList(1, path.size()) : path);
    }

    /**
     * The factors of a part of a score, as in {@code relevance 0.42 × role 0.50}: those that are not 1, and the
     * relevance. Empty if the part is the relevance alone.
     */
    public static String factors(Factors factors) {
        return factors(factors.list());
    }

    /** The same, of factors that begin with the relevance. */
    static String factors(List<ScorePart> all) {
        List<ScorePart> shown = Stream.concat(
                        Stream.of(all.getFirst()), all.stream().skip(1).filter(factor -> factor.value() != 1))
                .toList();
        return shown.size() == 1
                ? ""
                : shown.stream()
                        .map(factor -> factor.name() + " " + Counts.score(factor.value()))
                        .collect(Collectors.joining(" × "));
    }

    /** The source of evidence: the path of a note, or the name of another source and its URL. */
    public static String basis(Evidence evidence) {
        Evidence.Basis basis = evidence.basis();
        return basis == null
                ? evidence.id().path()
                : basis.source() + (basis.link() == null ? "" : ", " + basis.link());
    }

    /**
     * The parts of a note's score for the topic, as in {@code note score 4.00 = words 1.33 + names 2.67}; empty if
     * unknown.
     */
    public static String bearing(Evidence evidence) {
        List<ScorePart> parts = evidence.bearing();
        return parts.isEmpty()
                ? ""
                : "note score "
                        + Counts.score(
                                parts.stream().mapToDouble(ScorePart::value).sum()) + " = "
                        + parts.stream()
                                .map(part -> part.name() + " " + Counts.score(part.value()))
                                .collect(Collectors.joining(" + "));
    }

    /** The number of notes that are not shown; may be empty. */
    public static String more(int notes, List<Evidence> shown) {
        int more = notes - shown.size();
        return more > 0 ? Counts.of(more, "more note") : "";
    }
}
