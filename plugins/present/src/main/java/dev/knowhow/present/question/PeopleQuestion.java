package dev.knowhow.present.question;

import dev.knowhow.json.EnumNames;
import dev.knowhow.json.Shape;
import dev.knowhow.json.Writers;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberKind;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.text.Fold;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists people. */
final class PeopleQuestion implements Question {

    /** The order of people who have not left. */
    private enum Order {
        /** By name. */
        NAME,
        /** Those who wrote most notes first. */
        NOTES
    }

    private static final int USUAL = 100;
    private static final int MOST = 1_000_000;

    @Override
    public Description description() {
        return Description.of("people", "List the people who can be found.")
                .options("team", "TEAM", List.of(), "only people of this team; may be repeated")
                .choice("sort", "ORDER", EnumNames.of(Order.class), "the order of the people")
                .page("people", USUAL, MOST)
                .examples("people", "people --team Security", "people --sort notes");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(Writers.SHAPE);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        Set<String> teams = arguments.texts("team").stream().map(Fold::of).collect(Collectors.toSet());
        List<Writers.Writer> all =
                all(context, teams, Order.valueOf(arguments.text("sort").toUpperCase(Locale.ROOT)));
        Writers writers = new Writers(
                all.stream()
                        .skip(arguments.number("offset"))
                        .limit(arguments.number("limit"))
                        .toList(),
                all.size());
        return Answer.of(
                writers,
                Writers.SHAPE,
                !all.isEmpty(),
                () -> Listing.of("People")
                        .items(writers.people().stream()
                                .map(one -> Item.member(one.member(), context.today())
                                        .about(one.notes() == 0 ? "" : Counts.of(one.notes(), "note")))
                                .toList())
                        .notes(Counts.people(all.size())));
    }

    private static List<Writers.Writer> all(QuestionContext context, Set<String> teams, Order order) {
        Map<Member, Long> notes = new LinkedHashMap<>();
        for (Facet.Value author : context.session().values(Field.AUTHOR)) {
            notes.merge(context.names().apply(author.value()), author.notes(), Long::sum);
        }
        context.people().members().forEach(member -> notes.putIfAbsent(member, 0L));
        return notes.entrySet().stream()
                .filter(one -> context.people().shows(one.getKey()))
                .filter(one -> one.getKey().kind() != MemberKind.BOT)
                .filter(one -> teams.isEmpty() || teams.contains(team(one.getKey())))
                .sorted(Comparator.comparing(
                                (Map.Entry<Member, Long> one) -> one.getKey().left())
                        .thenComparingLong(one -> order == Order.NOTES ? -one.getValue() : 0)
                        .thenComparing(one -> one.getKey().name(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(one -> one.getKey().id()))
                .map(one -> new Writers.Writer(one.getKey(), one.getValue()))
                .toList();
    }

    private static String team(Member member) {
        return member.team() == null ? "" : Fold.of(member.team());
    }
}
