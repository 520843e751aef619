package dev.knowhow.web.page;

import dev.knowhow.query.Passage;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.Sum;
import dev.knowhow.web.page.Visit.Anchor;
import dev.knowhow.web.page.Visit.Name;
import dev.knowhow.web.page.Visit.Piece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A note that was found, as it is shown in lists. */
record HitLine(
        String title,
        String href,
        @Nullable String kind,
        String section,
        @Nullable LocalDate date,
        List<Name> authors,
        List<Anchor> tags,
        String missing,
        List<Piece> snippet,
        String score,
        List<Part> parts) {

    private static final int MOST_TAGS = 6;
    private static final int MOST_AUTHORS = 4;

    /** A part of a score. */
    record Part(String name, String value) {}

    static HitLine of(Visit visit, SearchHit hit) {
        Passage passage = hit.passage();
        Sum sum = Sum.of(hit.parts().stream().map(ScorePart::value).toList(), 2);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < hit.parts().size(); i++) {
            parts.add(new Part(hit.parts().get(i).name(), sum.parts().get(i).toPlainString()));
        }
        return new HitLine(
                hit.title(),
                visit.links().note(hit.id(), passage == null ? "" : passage.anchor()),
                hit.kind(),
                Visit.section(hit.title(), passage),
                hit.date(),
                visit.authors(hit.attributions()).stream().limit(MOST_AUTHORS).toList(),
                visit.tags(hit.tags()).stream().limit(MOST_TAGS).toList(),
                String.join(", ", hit.missing()),
                Visit.pieces(passage),
                sum.total().toPlainString(),
                parts);
    }
}
