package dev.knowhow.web.page;

import dev.knowhow.json.Writers;
import dev.knowhow.present.Counts;
import dev.knowhow.web.page.PageContext.PersonLine;
import java.util.List;

/** The page of all members who can be found. */
public final class PeoplePage {

    private PeoplePage() {}

    /** The data of the template. */
    private record View(String count, List<Line> people) {}

    /** A member with the number of notes they wrote. */
    private record Line(PersonLine person, String notes) {}

    /** The page. */
    static Page of(PageContext context, Writers writers) {
        List<Line> lines = writers.people().stream()
                .filter(one -> context.isFound(one.member()))
                .map(one ->
                        new Line(context.person(one.member()), one.notes() == 0 ? "" : Counts.of(one.notes(), "note")))
                .toList();
        return Page.of("People", "people", new View(Counts.people(lines.size()), lines));
    }
}
