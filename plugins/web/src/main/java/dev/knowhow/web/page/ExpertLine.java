package dev.knowhow.web.page;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertFilter;
import dev.knowhow.web.page.Visit.PersonLine;
import java.util.List;

/** Somebody who knows, as shown in lists. */
record ExpertLine(
        int rank,
        PersonLine person,
        String score,
        int bar,
        String why,
        String declares,
        List<EvidenceLine> evidence,
        String more) {

    /**
     * A line.
     *
     * @param best the best score of the answer
     */
    private static ExpertLine of(Visit visit, WhoForm form, String topic, int rank, Expert expert, double best) {
        int more = expert.notes() - expert.evidence().size();
        return new ExpertLine(
                rank,
                visit.person(expert.member()),
                EvidenceLine.rounded(expert.score()),
                (int) Math.round(100 * expert.score() / best),
                WhoPage.why(visit, form, topic, expert.member().id()),
                String.join(", ", expert.declares()),
                expert.evidence().stream().map(one -> line(visit, one)).toList(),
                more > 0 ? Visit.count(more, "more note") : "");
    }

    /** Lines of an answer of today, the best first. */
    static List<ExpertLine> of(Visit visit, String topic, List<Expert> experts) {
        return of(visit, new WhoForm(topic, ExpertFilter.NONE, null), topic, experts);
    }

    /** Lines of an answer to a form, the best first. */
    static List<ExpertLine> of(Visit visit, WhoForm form, String topic, List<Expert> experts) {
        double best = experts.stream()
                .mapToDouble(Expert::score)
                .filter(score -> score > 0)
                .max()
                .orElse(1);
        return java.util.stream.IntStream.range(0, experts.size())
                .mapToObj(i -> of(visit, form, topic, i + 1, experts.get(i), best))
                .toList();
    }

    private static EvidenceLine line(Visit visit, Evidence evidence) {
        return EvidenceLine.of(visit, evidence, EvidenceLine.rounded(evidence.part()));
    }
}
