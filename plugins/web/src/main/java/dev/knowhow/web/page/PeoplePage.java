package dev.knowhow.web.page;

import dev.knowhow.json.Writers;
import dev.knowhow.json.Writers.Writer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.question.Arguments;
import dev.knowhow.present.question.Question;
import dev.knowhow.web.page.PageContext.Anchor;
import dev.knowhow.web.page.PageContext.PersonLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The directory: all members who can be found, or those of a team. Those who have left are listed separately. A static
 * site has all on one page, a server has pages with links to each letter.
 */
final class PeoplePage {

    /** The members on a page of a server. */
    private static final int SIZE = 120;

    private static final int ALL = 1_000_000;

    /** The most people who need no letters to be found. */
    private static final int FEW = 40;

    private PeoplePage() {}

    /** The data of the template. */
    private record View(
            String title,
            @Nullable String everybody,
            @Nullable String team,
            String count,
            List<Anchor> teams,
            List<Order> orders,
            List<Anchor> letters,
            List<Group> groups,
            List<Line> left,
            Paging paging) {}

    /** An order of the people; without a link if it is the current one. */
    private record Order(String text, @Nullable String href) {}

    /** The members whose names begin with a letter; without a letter if there are few, or in another order. */
    private record Group(String letter, List<Line> people) {}

    /** A member with the number of notes they wrote. */
    private record Line(PersonLine person, String noteCount) {}

    /**
     * The page.
     *
     * @param question lists the people
     * @param values texts by parameter of the question
     */
    static Page of(PageContext context, Question question, Map<String, List<String>> values) {
        Map<String, List<String>> unpaged = new LinkedHashMap<>(values);
        unpaged.remove("offset");
        unpaged.put("limit", List.of(String.valueOf(ALL)));
        Map<String, List<String>> paged = new LinkedHashMap<>(values);
        paged.putIfAbsent("limit", List.of(String.valueOf(context.links().live() ? SIZE : ALL)));
        Arguments arguments = Arguments.of(question.description(), paged, context.today());
        Writers everybody = (Writers) Objects.requireNonNull(
                question.answer(context.questions(), Arguments.of(question.description(), unpaged, context.today()))
                        .value());
        List<Writer> all = everybody.people().stream()
                .filter(one -> context.isFound(one.member()))
                .toList();
        List<String> teams = arguments.texts("team");
        boolean byNotes = arguments.text("sort").equals("notes");
        int offset = arguments.number("offset");
        int end = (int) Math.min((long) offset + arguments.number("limit"), all.size());
        boolean lettered = !byNotes && all.size() > FEW;
        Map<String, List<Line>> letters = new LinkedHashMap<>();
        List<Line> left = new ArrayList<>();
        for (Writer one : all.subList(Math.min(offset, end), end)) {
            (one.member().left()
                            ? left
                            : letters.computeIfAbsent(lettered ? letter(one) : "", any -> new ArrayList<>()))
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
                        count(all),
                        teams.isEmpty() && context.links().live() && offset == 0 ? teams(context) : List.of(),
                        context.links().live() ? orders(context, teams, byNotes) : List.of(),
                        lettered ? letters(context, all, values, offset, arguments.number("limit")) : List.of(),
                        letters.entrySet().stream()
                                .map(group -> new Group(group.getKey(), group.getValue()))
                                .toList(),
                        left,
                        Paging.of(
                                context,
                                question.description(),
                                arguments,
                                values,
                                end < all.size() ? (Integer) end : null)));
    }

    private static String count(List<Writer> all) {
        int left = (int) all.stream().filter(one -> one.member().left()).count();
        return Counts.people(all.size() - left) + (left == 0 ? "" : ", and " + Counts.grouped(left) + " who left");
    }

    /** Links to all letters; those on other pages lead to the page. */
    private static List<Anchor> letters(
            PageContext context, List<Writer> all, Map<String, List<String>> values, int offset, int limit) {
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < all.size() && !all.get(i).member().left(); i++) {
            // a letter that begins on an earlier page goes on here
            if (i == offset) {
                first.remove(letter(all.get(i)));
            }
            first.putIfAbsent(letter(all.get(i)), i);
        }
        return first.entrySet().stream()
                .map(one -> {
                    int start = one.getValue() / limit * limit;
                    String page = offset <= one.getValue() && one.getValue() < offset + limit
                            ? ""
                            : Paging.at(context.links().people(), new LinkedHashMap<>(values), start);
                    return new Anchor(one.getKey(), page + "#letter-" + UrlEncoding.path(one.getKey()));
                })
                .toList();
    }

    private static List<Order> orders(PageContext context, List<String> teams, boolean byNotes) {
        String people = context.links().people();
        String team = UrlEncoding.query(Map.of("team", teams));
        String byName = team.isEmpty() ? people : people + "?" + team;
        return List.of(
                new Order("by name", byNotes ? byName : null),
                new Order("by notes", byNotes ? null : byName + (team.isEmpty() ? "?" : "&") + "sort=notes"));
    }

    private static Line line(PageContext context, Writer one) {
        return new Line(context.person(one.member()), one.notes() == 0 ? "" : Counts.of(one.notes(), "note"));
    }

    private static String letter(Writer one) {
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
