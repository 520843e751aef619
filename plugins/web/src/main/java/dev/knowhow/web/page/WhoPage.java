package dev.knowhow.web.page;

import dev.knowhow.expert.ExpertFilter;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Nearest;
import dev.knowhow.people.MemberId;
import dev.knowhow.query.Searched;
import dev.knowhow.web.page.Visit.Basis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who knows about it? */
public final class WhoPage {

    private static final int EXPERTS = 10;
    private static final double HALF = 0.5;
    private static final int SHORT_VERSION = 10;

    private WhoPage() {}

    /** All that the template shows. */
    private record View(
            String asked,
            boolean any,
            List<ExpertLine> experts,
            String count,
            boolean weak,
            List<DeclaredLine> declared,
            boolean filtered,
            Narrowing narrowing,
            String then,
            String close,
            List<ExpertLine> nearest,
            List<DeclaredLine> nearestDeclared,
            String search,
            Basis basis) {}

    /** The fields that narrow an answer down, filled in as they were. */
    record Narrowing(
            String asked,
            @Nullable LocalDate asOf,
            @Nullable LocalDate activeSince,
            boolean mentors,
            boolean open,
            List<Other> others) {

        /** A field that is kept as it is. */
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
    public static Page of(Visit visit, WhoForm form) {
        Experts experts = visit.session().who(form.query(EXPERTS));
        Nearest nearest = experts.nearest();
        String topic = form.text();
        View view = new View(
                topic,
                !experts.experts().isEmpty(),
                ExpertLine.of(visit, form, topic, experts.leading()),
                Visit.people(experts.total()),
                experts.experts().stream()
                        .flatMap(expert -> expert.evidence().stream())
                        .noneMatch(one -> one.coverage() >= HALF),
                DeclaredLine.of(visit, experts.declared()),
                !form.filter().equals(ExpertFilter.NONE),
                Narrowing.of(form),
                then(form, experts.searched()),
                nearest == null ? "" : close(nearest),
                nearest == null ? List.of() : ExpertLine.of(visit, form, nearest.topic(), nearest.experts()),
                nearest == null ? List.of() : DeclaredLine.of(visit, nearest.declared()),
                visit.links().search(Encoding.query(Map.of("q", List.of(topic)))),
                visit.basis(experts.searched()));
        return Page.of("Who knows " + topic, "who", view)
                .asked(topic)
                .self(visit.links().who(form.encoded(topic)));
    }

    /** What an answer as of a day rests on; empty for one of today. */
    static String then(WhoForm form, Searched searched) {
        LocalDate day = form.asOf();
        String version = searched.version();
        if (day == null) {
            return "";
        }
        return version == null
                ? "By what today’s notes tell of " + day + ": no git history of them goes back so far."
                : "As of " + day + ": the notes of commit "
                        + version.substring(0, Math.min(SHORT_VERSION, version.length())) + ".";
    }

    /** Why somebody stands where they stand in the answer to a form. */
    static String why(Visit visit, WhoForm form, String topic, MemberId person) {
        String why = visit.links().why(topic, person);
        return form.asOf() == null || !visit.links().live() ? why : why + "&asOf=" + form.asOf();
    }

    private static String close(Nearest nearest) {
        String topic = "“" + nearest.topic() + "”";
        return switch (nearest.reach()) {
            case OTHERS -> "Others know about it:";
            case NEIGHBOUR -> "No answer, but close: those who know about " + topic + ":";
            case SPELLING -> "Did you mean " + topic + "? About that know:";
        };
    }
}
