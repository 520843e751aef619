package dev.knowhow.present.question;

import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Why;
import dev.knowhow.json.ExpertShapes;
import dev.knowhow.json.Shape;
import dev.knowhow.present.Answer;
import dev.knowhow.present.EvidenceText;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.MemberLabel;
import dev.knowhow.present.ScoreTable;
import dev.knowhow.present.WhyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains a person's rank. */
final class WhyQuestion implements Question {

    private static final int USUAL = 10;
    private static final int MOST = 1000;

    @Override
    public Description description() {
        return Description.of("why", "Explain a person's rank.")
                .details("Shows each note's contribution to the score, and how robust the rank is.")
                .words("q", "TOPIC...", "the topic, as asked of who")
                .words("person", "PERSON", "the member's id, name, handle or e-mail")
                .day("asOf", "", "by the notes as they were at the end of that day")
                .limit("notes", USUAL, MOST)
                .examples("why kafka ingrid", "why tail latency Ana Ruiz");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(ExpertShapes.WHY);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        String topic = arguments.text("q");
        String person = arguments.text("person");
        int limit = arguments.number("limit");
        ExpertQuery query;
        try {
            query = ExpertQuery.of(topic).withAsOf(arguments.day("asOf")).withEvidence(limit);
        } catch (IllegalArgumentException e) {
            throw Arguments.wrong(String.valueOf(e.getMessage()));
        }
        Optional<Why> why = context.session().why(query, person);
        return why.map(found -> Answer.of(found, ExpertShapes.WHY, true, () -> listing(context, topic, found, limit)))
                .orElseGet(() -> context.knownPeople()
                        .missing(person, "No note shows that “" + person + "” knows about “" + topic + "”"));
    }

    private static Listing listing(QuestionContext context, String topic, Why why, int limit) {
        WhyText text = WhyText.of(why);
        String declares = MemberLabel.declares(why.expert().declares());
        ScoreTable table = ScoreTable.of(why.expert(), limit);
        List<Item> items = new ArrayList<>();
        table.rows()
                .forEach(row -> items.add(WhoQuestion.evidence(row.evidence())
                        .lead(row.part())
                        .about(row.factors(), EvidenceText.bearing(row.evidence()))));
        if (!table.more().isEmpty()) {
            items.add(Item.of(table.more()).lead(table.morePart()));
        }
        if (why.rank() > 0) {
            items.add(Item.of(table.notes()).lead(table.total()));
        }
        return Listing.of(why.expert().member().name() + " on “" + topic + "”")
                .remarks(List.of(
                        text.corrected(),
                        text.rank(),
                        MemberLabel.of(why.expert().member(), context.today()).about(),
                        declares.isEmpty() ? "" : declares + " (not counted)"))
                .items(items)
                .notes(text.confidence())
                .notes(text.details().toArray(String[]::new));
    }
}
