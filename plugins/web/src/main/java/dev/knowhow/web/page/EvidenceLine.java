package dev.knowhow.web.page;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Evidence.Factors;
import dev.knowhow.web.page.Visit.Piece;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A note that speaks for somebody, as it is shown in lists. */
record EvidenceLine(
        String title,
        String href,
        String section,
        String role,
        @Nullable LocalDate date,
        List<Piece> snippet,
        String part,
        String factors) {

    static EvidenceLine of(Visit visit, Evidence evidence, String part) {
        var passage = evidence.passage();
        return new EvidenceLine(
                evidence.title(),
                visit.links().note(evidence.id(), passage == null ? "" : passage.anchor()),
                Visit.section(evidence.title(), passage),
                Visit.word(evidence.role()),
                evidence.date(),
                Visit.pieces(passage),
                part,
                factors(evidence.factors()));
    }

    /** What the part is the product of, as far as it is not one. */
    private static String factors(Factors factors) {
        StringBuilder text = new StringBuilder("voice " + rounded(factors.voice()));
        factor(text, "role", factors.role());
        factor(text, "share", factors.share());
        factor(text, "rarity", factors.rarity());
        factor(text, "links", factors.links());
        return text.toString();
    }

    private static void factor(StringBuilder text, String name, double value) {
        if (value != 1) {
            text.append(" × ").append(name).append(' ').append(rounded(value));
        }
    }

    static String rounded(double value) {
        return new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
