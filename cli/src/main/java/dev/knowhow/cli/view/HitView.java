package dev.knowhow.cli.view;

import dev.knowhow.cli.text.Plain;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.people.Member;
import dev.knowhow.present.Counts;
import dev.knowhow.present.EvidenceText;
import dev.knowhow.present.SearchText;
import dev.knowhow.query.Passage;
import dev.knowhow.query.SearchHit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Prints the notes that were found. */
public final class HitView {

    private static final int MOST_AUTHORS = 3;
    private static final int MOST_TAGS = 5;
    private static final int SNIPPET_LINES = 2;

    private final TextPrinter page;
    private final Function<String, Member> people;
    private final boolean why;
    private final LocalDate today;

    /**
     * Creates a view.
     *
     * @param why whether to show the components of each score
     * @param today the day after which a review is overdue
     */
    public HitView(TextPrinter page, Function<String, Member> people, boolean why, LocalDate today) {
        this.page = page;
        this.people = people;
        this.why = why;
        this.today = today;
    }

    /** Prints one hit. */
    public void print(int rank, int rankWidth, SearchHit hit) {
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
            page.wrapped(indent, Plain.line(SearchText.score(hit)), page.paint()::cyan);
        }
    }

    private List<String> about(SearchHit hit) {
        var about = new ArrayList<String>();
        about.add(hit.id() + section(hit.title(), hit.passage()));
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
        String overdue = SearchText.overdue(hit.reviewBy(), today);
        if (!overdue.isEmpty()) {
            about.add(overdue);
        }
        if (!hit.missing().isEmpty()) {
            about.add(SearchText.missing(hit));
        }
        return about.stream().map(Plain::line).toList();
    }

    /** The section of a passage, behind what it is in. */
    static String section(String title, @Nullable Passage passage) {
        String section = EvidenceText.section(title, passage);
        return section.isEmpty() ? "" : " › " + section;
    }

    private String authors(List<Attribution> attributions) {
        var names = new LinkedHashSet<String>();
        for (Attribution attribution : attributions) {
            if (attribution.role() == Role.AUTHOR) {
                names.add(people.apply(attribution.name()).name());
            }
        }
        return Counts.first(List.copyOf(names), MOST_AUTHORS);
    }
}
