package dev.knowhow.web.page;

import dev.knowhow.expert.Evidence;
import dev.knowhow.json.EnumNames;
import dev.knowhow.present.EvidenceText;
import dev.knowhow.web.page.PageContext.Piece;
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

    static EvidenceLine of(PageContext context, Evidence evidence, String part) {
        var passage = evidence.passage();
        return new EvidenceLine(
                evidence.title(),
                context.links().note(evidence.id(), passage == null ? "" : passage.anchor()),
                EvidenceText.section(evidence.title(), passage),
                EnumNames.of(evidence.role()),
                evidence.date(),
                PageContext.pieces(passage),
                part,
                EvidenceText.factors(evidence.factors()));
    }
}
