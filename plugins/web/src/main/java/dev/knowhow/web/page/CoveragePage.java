package dev.knowhow.web.page;

import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.Coverage.Cell;
import dev.knowhow.expert.Coverage.Covering;
import dev.knowhow.json.ExpertShapes.RankedCoverage;
import dev.knowhow.present.Counts;
import dev.knowhow.present.MemberLabel;
import dev.knowhow.present.WhoText;
import dev.knowhow.web.page.PageContext.Basis;
import dev.knowhow.web.page.PageContext.PersonLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of experts on several topics. */
public final class CoveragePage {

    private CoveragePage() {}

    /** The data of the template. */
    private record View(
            List<TopicLink> topics,
            String count,
            List<Line> people,
            List<String> remarks,
            List<DeclaredTopic> declared,
            @Nullable String next,
            WhoPage.Narrowing narrowing,
            Basis basis) {}

    /** A link to the experts on one topic. */
    private record TopicLink(String text, String href) {}

    /** People who declare a topic without notes on it. */
    private record DeclaredTopic(String topic, List<DeclaredLine> people) {}

    /** A person with their topics. */
    private record Line(int rank, PersonLine person, String declares, List<PartLine> parts) {}

    /** A topic of a person, with the best supporting note. */
    private record PartLine(String topic, String why, String percent, int bar, EvidenceLine best) {}

    /** The page of an answer to a form with several topics. */
    static Page of(PageContext context, WhoForm form, RankedCoverage found) {
        Coverage coverage = found.answer();
        List<Line> people = new ArrayList<>();
        for (Covering one : coverage.people()) {
            people.add(new Line(
                    found.offset() + people.size() + 1,
                    context.person(one.member()),
                    MemberLabel.declares(one.declares()),
                    one.cells().stream()
                            .map(part -> line(context, form, one, part))
                            .toList()));
        }
        View view = new View(
                coverage.topics().stream()
                        .map(topic -> new TopicLink(topic, context.links().who(form.encoded(topic))))
                        .toList(),
                WhoText.count(coverage.total()),
                people,
                WhoText.remarks(coverage, form.asOf()),
                coverage.declared().entrySet().stream()
                        .map(one -> new DeclaredTopic(one.getKey(), DeclaredLine.of(context, one.getValue())))
                        .filter(one -> !one.people().isEmpty())
                        .toList(),
                WhoPage.next(context, form, found.next()),
                WhoPage.Narrowing.of(context, form),
                context.basis(coverage.searched()));
        return Page.of("Who knows about " + form.text(), "coverage", view).asked(form.text());
    }

    private static PartLine line(PageContext context, WhoForm form, Covering one, Cell cell) {
        return new PartLine(
                cell.topic(),
                WhoPage.why(context, form, cell.topic(), one.member().id()),
                Counts.percent(cell.strength()),
                (int) Math.round(100 * cell.strength()),
                EvidenceLine.of(context, cell.expert().evidence().getFirst()));
    }
}
