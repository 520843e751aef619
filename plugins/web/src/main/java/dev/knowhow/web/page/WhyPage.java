package dev.knowhow.web.page;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Why;
import dev.knowhow.present.EvidenceText;
import dev.knowhow.present.MemberLabel;
import dev.knowhow.present.ScoreTable;
import dev.knowhow.present.WhyText;
import dev.knowhow.web.page.PageContext.PersonLine;
import java.util.List;

/** The page that explains a person's score and rank. */
public final class WhyPage {

    private WhyPage() {}

    /** The data of the template. */
    private record View(
            String topic,
            PersonLine person,
            String declares,
            boolean ranked,
            WhyText text,
            List<Share> shares,
            ScoreTable table,
            String asOf,
            String all,
            String who) {}

    /** A supporting note with its part of the score, the same as per cent, and the factors of the part. */
    private record Share(EvidenceLine evidence, String part, int bar, String factors) {}

    private static Share share(PageContext context, Why why, Evidence evidence, String part) {
        return new Share(
                EvidenceLine.of(context, evidence),
                part,
                (int) Math.round(100 * evidence.contribution() / why.expert().score()),
                EvidenceText.factors(evidence.factors()));
    }

    /** The most notes of a page. */
    private static final int MOST = 100;

    /** The page of an answer. */
    static Page of(PageContext context, WhoForm form, Why why, int shown) {
        ScoreTable table = ScoreTable.of(why.expert(), shown);
        View view = new View(
                form.text(),
                context.person(why.expert().member()),
                MemberLabel.declares(why.expert().declares()),
                why.rank() > 0,
                WhyText.of(why),
                table.rows().stream()
                        .map(row -> share(context, why, row.evidence(), row.part()))
                        .toList(),
                table,
                form.asOf() == null ? "" : "As of " + form.asOf() + ".",
                shown < MOST && context.links().live()
                        ? WhoPage.why(
                                        context,
                                        form,
                                        form.text(),
                                        why.expert().member().id()) + "&limit=" + MOST
                        : "",
                context.links().who(form.encoded(form.text())));
        return Page.of("Why " + why.expert().member().name() + " on " + form.text(), "why", view)
                .asked(form.text());
    }
}
