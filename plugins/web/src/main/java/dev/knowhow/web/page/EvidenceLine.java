package dev.knowhow.web.page;

import dev.knowhow.expert.Evidence;
import dev.knowhow.present.EvidenceText;
import dev.knowhow.web.page.PageContext.Piece;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list entry: a supporting note. */
record EvidenceLine(
        String title,
        String href,
        String section,
        String role,
        @Nullable LocalDate date,
        List<Piece> snippet) {

    static EvidenceLine of(PageContext context, Evidence evidence) {
        var passage = evidence.passage();
        return new EvidenceLine(
                evidence.title(),
                href(context, evidence),
                EvidenceText.section(evidence.title(), passage),
                evidence.role().name(),
                evidence.date(),
                PageContext.pieces(passage));
    }

    /** The same without its passage. */
    EvidenceLine withoutSnippet() {
        return new EvidenceLine(title, href, section, role, date, List.of());
    }

    /** Empty if there is nothing to read. */
    private static String href(PageContext context, Evidence evidence) {
        var basis = evidence.basis();
        var passage = evidence.passage();
        if (basis == null) {
            return context.links().note(evidence.id(), passage == null ? "" : passage.anchor());
        }
        return basis.link() == null ? "" : basis.link();
    }
}
