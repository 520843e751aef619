package dev.knowhow.web.page;

import dev.knowhow.expert.ExpertFilter;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Nearest;
import dev.knowhow.json.ExpertShapes.RankedExperts;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.present.WhoText;
import dev.knowhow.web.page.PageContext.Basis;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of experts on a topic. */
public final class WhoPage {

    private WhoPage() {}

    /** The data of the template. */
    private record View(
            String asked,
            boolean any,
            List<ExpertLine> experts,
            String count,
            List<String> remarks,
            String nobody,
            List<DeclaredLine> declared,
            String teams,
            String leavers,
            @Nullable String next,
            Narrowing narrowing,
            String close,
            List<ExpertLine> nearest,
            List<DeclaredLine> nearestDeclared,
            String search,
            Basis basis) {}

    /** The filter form, with the current values. */
    record Narrowing(
            String asked,
            @Nullable LocalDate asOf,
            @Nullable LocalDate activeSince,
            boolean mentors,
            boolean left,
            boolean open,
            List<Select> selects) {

        /** A list to choose from. */
        record Select(String name, String label, List<Choice> choices) {}

        /** A value, and whether it is chosen. */
        record Choice(String value, boolean chosen) {}

        /** The form with the teams, places and languages of the people who can be found. */
        static Narrowing of(PageContext context, WhoForm form) {
            ExpertFilter filter = form.filter();
            return new Narrowing(
                    form.text(),
                    form.asOf(),
                    filter.activeSince(),
                    filter.mentors(),
                    filter.left(),
                    form.asOf() != null || !filter.equals(ExpertFilter.NONE),
                    Stream.of(
                                    select(context, "team", "Team", filter.teams(), member -> of(member.team())),
                                    select(context, "place", "Place", filter.places(), member -> of(member.place())),
                                    select(context, "lang", "Language", filter.languages(), Member::languages))
                            .filter(select -> !select.choices().isEmpty())
                            .toList());
        }

        private static Select select(
                PageContext context,
                String name,
                String label,
                List<String> chosen,
                Function<Member, Collection<String>> values) {
            Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            context.people().members().forEach(member -> all.addAll(values.apply(member)));
            all.addAll(chosen);
            return new Select(
                    name,
                    label,
                    all.stream()
                            .map(value -> new Choice(value, chosen.stream().anyMatch(value::equalsIgnoreCase)))
                            .toList());
        }

        private static List<String> of(@Nullable String value) {
            return value == null ? List.of() : List.of(value);
        }
    }

    /** The page of an answer to a form with one topic. */
    static Page of(PageContext context, WhoForm form, RankedExperts found) {
        Experts experts = found.answer();
        Nearest nearest = experts.nearest();
        String topic = form.text();
        View view = new View(
                topic,
                !experts.experts().isEmpty(),
                ExpertLine.of(context, form, topic, experts.leading(), experts.best(), found.offset()),
                count(found),
                WhoText.remarks(experts, form.asOf()),
                WhoText.nobody(topic, !form.filter().equals(ExpertFilter.NONE)),
                DeclaredLine.of(context, experts.declared()),
                WhoText.teams(experts),
                WhoText.leavers(experts),
                isAll(experts) ? next(context, form, found.next()) : null,
                Narrowing.of(context, form),
                nearest == null ? "" : WhoText.near(nearest),
                nearest == null ? List.of() : ExpertLine.of(context, form, nearest.topic(), nearest.experts()),
                nearest == null ? List.of() : DeclaredLine.of(context, nearest.declared()),
                context.links().search(UrlEncoding.q(topic)),
                context.basis(experts.searched()));
        return Page.of("Who knows about " + topic, "who", view)
                .asked(topic)
                .self(context.links().who(form.encoded(topic)));
    }

    private static String count(RankedExperts found) {
        int shown = found.answer().leading().size();
        String all = WhoText.count(found.answer().total());
        if (shown == 0 || shown == found.answer().total()) {
            return all;
        }
        String first = found.offset() == 0 && !isAll(found.answer()) ? "" : (found.offset() + 1) + " to ";
        return first + (found.offset() + shown) + " of " + all;
    }

    /** Whether none of the people has too little evidence to be shown; those on the next page have less. */
    private static boolean isAll(Experts experts) {
        return experts.leading().size() == experts.experts().size();
    }

    /** The page from an offset; null on the last page. */
    static @Nullable String next(PageContext context, WhoForm form, @Nullable Integer offset) {
        return offset == null ? null : context.links().who(form.encoded(form.text()) + "&offset=" + offset);
    }

    /** The URL of the explanation of a person's rank. */
    static String why(PageContext context, WhoForm form, String topic, MemberId person) {
        String why = context.links().why(topic, person);
        return form.asOf() == null || !context.links().live() ? why : why + "&asOf=" + form.asOf();
    }
}
