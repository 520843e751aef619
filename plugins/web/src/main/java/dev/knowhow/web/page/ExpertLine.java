package dev.knowhow.web.page;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.json.EnumNames;
import dev.knowhow.present.Counts;
import dev.knowhow.present.EvidenceText;
import dev.knowhow.present.MemberLabel;
import dev.knowhow.web.page.PageContext.PersonLine;
import java.util.List;
import java.util.stream.IntStream;

/** A list entry: an expert. */
record ExpertLine(
        int rank,
        PersonLine person,
        String score,
        String confidence,
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
    private static ExpertLine of(
            PageContext context, WhoForm form, String topic, int rank, Expert expert, double best) {
        return new ExpertLine(
                rank,
                context.person(expert.member()),
                Counts.score(expert.score()),
                EnumNames.of(expert.confidence()),
                (int) Math.round(100 * expert.score() / best),
                WhoPage.why(context, form, topic, expert.member().id()),
                MemberLabel.declares(expert.declares()),
                expert.evidence().stream().map(one -> line(context, one)).toList(),
                EvidenceText.more(expert.notes(), expert.evidence()));
    }

    /** Lines of an answer of today, the best first. */
    static List<ExpertLine> of(PageContext context, String topic, List<Expert> experts) {
        return of(context, WhoForm.of(topic, null), topic, experts);
    }

    /** Lines of experts, the best first; bars are relative to the first. */
    static List<ExpertLine> of(PageContext context, WhoForm form, String topic, List<Expert> experts) {
        return of(
                context,
                form,
                topic,
                experts,
                experts.isEmpty() ? 1 : experts.getFirst().score(),
                0);
    }

    /**
     * Lines of an answer to a form, the best first.
     *
     * @param best the best score, whatever the filter
     * @param offset the number of experts before them
     */
    static List<ExpertLine> of(
            PageContext context, WhoForm form, String topic, List<Expert> experts, double best, int offset) {
        return IntStream.range(0, experts.size())
                .mapToObj(i -> of(context, form, topic, offset + i + 1, experts.get(i), best))
                .toList();
    }

    private static EvidenceLine line(PageContext context, Evidence evidence) {
        return EvidenceLine.of(context, evidence, Counts.score(evidence.part()));
    }
}
