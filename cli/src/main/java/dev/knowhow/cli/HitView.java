package dev.knowhow.cli;

import dev.knowhow.cli.text.Plain;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.people.People;
import dev.knowhow.query.Passage;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints the notes that were found. */
final class HitView {

    private static final int MOST_AUTHORS = 3;
    private static final int MOST_TAGS = 5;
    private static final int MOST_MISSING = 5;
    private static final int SNIPPET_LINES = 2;

    private final Page page;
    private final People people;
    private final boolean why;

    /**
     * Prints on a page.
     *
     * @param why whether to show what each score is made of
     */
    HitView(Page page, People people, boolean why) {
        this.page = page;
        this.people = people;
        this.why = why;
    }

    void print(int rank, int rankWidth, SearchHit hit) {
        String number = String.valueOf(rank);
        int indent = rankWidth + 2;
        page.line(" ".repeat(rankWidth - number.length()) + number + "  "
                + page.paint().bold(Plain.line(hit.title())));
        page.items(indent, about(hit), page.paint()::dim);
        Passage passage = hit.passage();
        if (passage != null) {
            page.lines(indent, SnippetText.of(passage.snippet()).lines(page.room(indent), SNIPPET_LINES, page.paint()));
        }
        if (why) {
            page.wrapped(indent, Plain.line(score(hit)), page.paint()::cyan);
        }
    }

    private List<String> about(SearchHit hit) {
        var about = new ArrayList<String>();
        about.add(hit.id() + section(hit.passage()));
        if (hit.date() != null) {
            about.add(hit.date().toString());
        }
        String authors = authors(hit.attributions());
        if (!authors.isEmpty()) {
            about.add(authors);
        }
        if (!hit.tags().isEmpty()) {
            var tags = hit.tags().subList(0, Math.min(MOST_TAGS, hit.tags().size()));
            about.add("#" + String.join(" #", tags));
        }
        if (!hit.missing().isEmpty()) {
            int shown = Math.min(MOST_MISSING, hit.missing().size());
            int more = hit.missing().size() - shown;
            about.add("without: " + String.join(", ", hit.missing().subList(0, shown)) + (more > 0 ? " +" + more : ""));
        }
        return about.stream().map(Plain::line).toList();
    }

    static String section(@Nullable Passage passage) {
        return passage == null || passage.section().isEmpty() ? "" : " › " + String.join(" › ", passage.section());
    }

    private String authors(List<Attribution> attributions) {
        var names = new LinkedHashSet<String>();
        for (Attribution attribution : attributions) {
            if (attribution.role() == Role.AUTHOR) {
                names.add(people.resolve(attribution.name()).name());
            }
        }
        var shown = List.copyOf(names).subList(0, Math.min(MOST_AUTHORS, names.size()));
        return String.join(", ", shown) + (names.size() > MOST_AUTHORS ? " +" + (names.size() - MOST_AUTHORS) : "");
    }

    private static String score(SearchHit hit) {
        Sum sum = Sum.of(hit.parts().stream().map(ScorePart::value).toList(), 2);
        var parts = new ArrayList<String>();
        for (int i = 0; i < hit.parts().size(); i++) {
            BigDecimal value = sum.parts().get(i);
            parts.add(hit.parts().get(i).name() + " " + value);
        }
        return "score " + sum.total() + " = " + String.join(" + ", parts);
    }
}
