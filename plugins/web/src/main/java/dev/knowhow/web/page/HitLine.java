package dev.knowhow.web.page;

import dev.knowhow.present.EvidenceText;
import dev.knowhow.present.SearchText;
import dev.knowhow.query.Passage;
import dev.knowhow.query.Passage.InAttachment;
import dev.knowhow.query.SearchHit;
import dev.knowhow.web.page.PageContext.Anchor;
import dev.knowhow.web.page.PageContext.Name;
import dev.knowhow.web.page.PageContext.Piece;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list entry: a search hit. */
record HitLine(
        String title,
        String href,
        @Nullable String kind,
        String section,
        @Nullable String file,
        @Nullable LocalDate date,
        List<Name> authors,
        List<Anchor> tags,
        String overdue,
        String missing,
        List<Piece> snippet,
        String score) {

    private static final int MAX_TAGS = 6;
    private static final int MAX_AUTHORS = 4;

    static HitLine of(PageContext context, SearchHit hit) {
        Passage passage = hit.passage();
        return new HitLine(
                hit.title(),
                context.links().note(hit.id(), passage == null ? "" : passage.anchor()),
                hit.kind(),
                EvidenceText.section(hit.title(), passage),
                file(context, hit),
                hit.date(),
                context.authors(hit.attributions()).stream().limit(MAX_AUTHORS).toList(),
                context.tags(hit.tags()).stream().limit(MAX_TAGS).toList(),
                SearchText.overdue(hit.reviewBy(), context.today()),
                SearchText.missing(hit),
                PageContext.pieces(passage),
                hit.parts().isEmpty() ? "" : SearchText.score(hit));
    }

    /** The address of the attachment that the snippet is from; browsers open a PDF file at the page. */
    private static @Nullable String file(PageContext context, SearchHit hit) {
        Passage passage = hit.passage();
        InAttachment attachment = passage == null ? null : passage.attachment();
        String address = attachment == null ? null : context.links().attachment(hit.id(), attachment.path());
        return address == null || attachment == null || attachment.page() == 0
                ? address
                : address + "#page=" + attachment.page();
    }
}
