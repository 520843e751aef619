package dev.knowhow.web.page;

import dev.knowhow.people.Member;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.web.page.Visit.PersonLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All members who may be found. */
public final class PeoplePage {

    private PeoplePage() {}

    /** All that the template shows. */
    private record View(String count, List<Line> people) {}

    /** A member with the number of notes they wrote. */
    private record Line(PersonLine person, String notes) {}

    /** The page. */
    public static Page of(Visit visit) {
        Map<Member, Long> notes = new LinkedHashMap<>();
        for (Facet.Value author : visit.session().values(Field.AUTHOR)) {
            notes.merge(visit.people().resolve(author.value()), author.notes(), Long::sum);
        }
        visit.people().members().forEach(member -> notes.putIfAbsent(member, 0L));
        List<Line> lines = new ArrayList<>();
        notes.entrySet().stream()
                .filter(one -> visit.isFound(one.getKey()))
                .sorted(Comparator.comparing(
                                (Map.Entry<Member, Long> one) -> one.getKey().left())
                        .thenComparing(one -> one.getKey().name())
                        .thenComparing(one -> one.getKey().id()))
                .forEach(one -> lines.add(new Line(
                        visit.person(one.getKey()), one.getValue() == 0 ? "" : Visit.count(one.getValue(), "note"))));
        return Page.of("People", "people", new View(Visit.people(lines.size()), lines));
    }
}
