package dev.knowhow.web.page;

import dev.knowhow.expert.ExpertFilter;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Nearest;
import dev.knowhow.web.page.Visit.Basis;
import java.util.List;
import java.util.Map;

/** Who knows about it? */
public final class WhoPage {

    private static final int EXPERTS = 10;
    private static final double HALF = 0.5;

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
            boolean mentors,
            String close,
            List<ExpertLine> nearest,
            List<DeclaredLine> nearestDeclared,
            String search,
            Basis basis) {}

    /**
     * The page of an answer.
     *
     * @param topic what about
     * @param filter which of those who know are wanted
     */
    public static Page of(Visit visit, String topic, ExpertFilter filter) {
        Experts experts = visit.knowhow()
                .experts(ExpertQuery.of(topic).by(visit.viewer()).filter(filter).limit(EXPERTS));
        Nearest nearest = experts.nearest();
        View view = new View(
                topic,
                !experts.experts().isEmpty(),
                ExpertLine.of(visit, topic, experts.experts()),
                Visit.people(experts.total()),
                experts.experts().stream()
                        .flatMap(expert -> expert.evidence().stream())
                        .noneMatch(one -> one.coverage() >= HALF),
                DeclaredLine.of(visit, experts.declared()),
                !filter.equals(ExpertFilter.NONE),
                filter.mentors(),
                nearest == null ? "" : close(nearest),
                nearest == null ? List.of() : ExpertLine.of(visit, nearest.topic(), nearest.experts()),
                nearest == null ? List.of() : DeclaredLine.of(visit, nearest.declared()),
                visit.links().search(Encoding.query(Map.of("q", List.of(topic)))),
                visit.basis(experts.searched()));
        return new Page(topic.isBlank() ? "Who knows" : "Who knows " + topic, "who", view, topic);
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
