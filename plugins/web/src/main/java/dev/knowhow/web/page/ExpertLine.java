package dev.knowhow.web.page;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.json.EnumNames;
import dev.knowhow.present.ConfidenceText;
import dev.knowhow.present.Counts;
import dev.knowhow.present.EvidenceText;
import dev.knowhow.present.MemberLabel;
import dev.knowhow.web.page.PageContext.PersonLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A list entry: an expert. */
record ExpertLine(
        int rank,
        PersonLine person,
        String score,
        String confidence,
        String confidenceTitle,
        int bar,
        String why,
        String declares,
        List<EvidenceLine> evidence,
        boolean passages,
        String more) {

    /**
     * A line.
     *
     * @param best the best score of the answer
     */
    private static ExpertLine of(
            PageContext context, WhoForm form, String topic, int rank, Expert expert, double best, Set<String> shown) {
        List<EvidenceLine> evidence =
                expert.evidence().stream().map(one -> line(context, one, shown)).toList();
        return new ExpertLine(
                rank,
                context.person(expert.member()),
                Counts.score(expert.score()),
                EnumNames.of(expert.confidence()),
                "Confidence: " + ConfidenceText.of(expert),
                (int) Math.round(100 * expert.score() / best),
                WhoPage.why(context, form, topic, expert.member().id()),
                MemberLabel.declares(expert.declares()),
                evidence,
                evidence.stream().anyMatch(one -> !one.snippet().isEmpty()),
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
        Set<String> shown = new HashSet<>();
        List<ExpertLine> lines = new ArrayList<>();
        for (Expert expert : experts) {
            lines.add(of(context, form, topic, offset + lines.size() + 1, expert, best, shown));
        }
        return lines;
    }

    /** A passage is shown once on a page, with the first person that it supports. */
    private static EvidenceLine line(PageContext context, Evidence evidence, Set<String> shown) {
        EvidenceLine line = EvidenceLine.of(context, evidence);
        boolean first = line.snippet().isEmpty() || shown.add(line.href() + line.snippet());
        return first ? line : line.withoutSnippet();
    }
}
