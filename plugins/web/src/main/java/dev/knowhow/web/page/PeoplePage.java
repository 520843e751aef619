package dev.knowhow.web.page;

import dev.knowhow.json.Writers;
import dev.knowhow.present.Counts;
import dev.knowhow.web.page.PageContext.Anchor;
import dev.knowhow.web.page.PageContext.PersonLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The directory: all members who can be found, or those of a team. Those who have left are listed separately. */
public final class PeoplePage {

    private PeoplePage() {}

    /** The data of the template. */
    private record View(
            String title,
            @Nullable String everybody,
            @Nullable String team,
            String count,
            List<Anchor> teams,
            List<Order> orders,
            List<Group> groups,
            List<Line> left) {}

    /** An order of the people; without a link if it is the current one. */
    private record Order(String text, @Nullable String href) {}

    /** The members whose names begin with a letter; without a letter in another order. */
    private record Group(String letter, List<Line> people) {}

    /** A member with the number of notes they wrote. */
    private record Line(PersonLine person, String noteCount) {}

    /**
     * The page.
     *
     * @param teams the teams to show; empty for all people
     * @param byNotes whether those who wrote most come first, else by name
     */
    static Page of(PageContext context, Writers writers, List<String> teams, boolean byNotes) {
        List<Writers.Writer> all = writers.people().stream()
                .filter(one -> context.isFound(one.member()))
                .toList();
        Map<String, List<Line>> letters = new LinkedHashMap<>();
        List<Line> left = new ArrayList<>();
        for (Writers.Writer one : all) {
            (one.member().left() ? left : letters.computeIfAbsent(byNotes ? "" : letter(one), any -> new ArrayList<>()))
                    .add(line(context, one));
        }
        String title = teams.isEmpty() ? "People" : String.join(", ", teams);
        return Page.of(
                title,
                "people",
                new View(
                        title,
                        teams.isEmpty() ? null : context.links().people(),
                        teams.isEmpty() && context.links().live()
                                ? context.links().question("team")
                                : null,
                        Counts.people(all.size() - left.size())
                                + (left.isEmpty() ? "" : ", and " + Counts.grouped(left.size()) + " who left"),
                        teams.isEmpty() && context.links().live() ? teams(context) : List.of(),
                        context.links().live() ? orders(context, teams, byNotes) : List.of(),
                        letters.entrySet().stream()
                                .map(group -> new Group(group.getKey(), group.getValue()))
                                .toList(),
                        left));
    }

    private static List<Order> orders(PageContext context, List<String> teams, boolean byNotes) {
        String people = context.links().people();
        String team = UrlEncoding.query(Map.of("team", teams));
        String byName = team.isEmpty() ? people : people + "?" + team;
        return List.of(
                new Order("by name", byNotes ? byName : null),
                new Order("by notes", byNotes ? null : byName + (team.isEmpty() ? "?" : "&") + "sort=notes"));
    }

    private static Line line(PageContext context, Writers.Writer one) {
        return new Line(context.person(one.member()), one.notes() == 0 ? "" : Counts.of(one.notes(), "note"));
    }

    private static String letter(Writers.Writer one) {
        return one.member()
                .name()
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("#")
                .toUpperCase(Locale.ROOT);
    }

    private static List<Anchor> teams(PageContext context) {
        Set<String> teams = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        context.people().members().forEach(member -> {
            if (member.team() != null && !member.left()) {
                teams.add(member.team());
            }
        });
        return teams.stream()
                .map(team -> new Anchor(
                        team, context.links().people() + "?" + UrlEncoding.query(Map.of("team", List.of(team)))))
                .toList();
    }
}
