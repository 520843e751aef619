package dev.knowhow.web.page;

import dev.knowhow.expert.ExpertFilter;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Nearest;
import dev.knowhow.json.ExpertShapes.RankedExperts;
import dev.knowhow.people.MemberId;
import dev.knowhow.present.WhoText;
import dev.knowhow.web.page.PageContext.Basis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            boolean open,
            List<Other> others) {

        /** A hidden field. */
        record Other(String name, String value) {}

        static Narrowing of(WhoForm form) {
            ExpertFilter filter = form.filter();
            List<Other> others = new ArrayList<>();
            filter.teams().forEach(team -> others.add(new Other("team", team)));
            filter.places().forEach(place -> others.add(new Other("place", place)));
            filter.languages().forEach(lang -> others.add(new Other("lang", lang)));
            if (filter.left()) {
                others.add(new Other("left", "1"));
            }
            return new Narrowing(
                    form.text(),
                    form.asOf(),
                    filter.activeSince(),
                    filter.mentors(),
                    form.asOf() != null || !filter.equals(ExpertFilter.NONE),
                    others);
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
                WhoText.count(experts.total()),
                WhoText.remarks(experts, form.asOf()),
                WhoText.nobody(topic, !form.filter().equals(ExpertFilter.NONE)),
                DeclaredLine.of(context, experts.declared()),
                WhoText.leavers(experts),
                next(context, form, found),
                Narrowing.of(form),
                nearest == null ? "" : WhoText.near(nearest),
                nearest == null ? List.of() : ExpertLine.of(context, form, nearest.topic(), nearest.experts()),
                nearest == null ? List.of() : DeclaredLine.of(context, nearest.declared()),
                context.links().search(UrlEncoding.query(Map.of("q", List.of(topic)))),
                context.basis(experts.searched()));
        return Page.of("Who knows about " + topic, "who", view)
                .asked(topic)
                .self(context.links().who(form.encoded(topic)));
    }

    /** The next page; null if it would show only people with little evidence. */
    private static @Nullable String next(PageContext context, WhoForm form, RankedExperts found) {
        boolean all =
                found.answer().leading().size() == found.answer().experts().size();
        return all && found.next() != null
                ? context.links().who(form.encoded(form.text()) + "&offset=" + found.next())
                : null;
    }

    /** The URL of the explanation of a person's rank. */
    static String why(PageContext context, WhoForm form, String topic, MemberId person) {
        String why = context.links().why(topic, person);
        return form.asOf() == null || !context.links().live() ? why : why + "&asOf=" + form.asOf();
    }
}
