package dev.knowhow.present.question;

import dev.knowhow.json.EnumNames;
import dev.knowhow.json.Shape;
import dev.knowhow.json.TeamShapes;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.RiskText;
import dev.knowhow.present.Target;
import dev.knowhow.team.Handover;
import dev.knowhow.team.Risk;
import dev.knowhow.team.Risk.Successor;
import dev.knowhow.team.Risk.TopicRisk;
import dev.knowhow.team.RiskQuery;
import java.util.ArrayList;
import java.util.List;

/** Lists topics whose knowledge may be lost. */
final class RiskQuestion implements Question {

    private static final int USUAL = 20;
    private static final int MOST = 10_000;

    @Override
    public Description description() {
        return Description.of("risk", "List the topics whose knowledge may be lost.")
                .details(
                        "First topics without anyone who is still here, then those with the oldest last change. "
                                + "Counts contributions to notes, a half for each year since their last change.",
                        "Topics of fewer than " + Risk.FEWEST
                                + " people, and the people of a topic, are shown to the operator only; those of a team to its "
                                + "leads, the members of the group " + Handover.LEADS + ".")
                .maybeWords("q", "TOPIC...", "a topic, or words; without them all topics")
                .options(
                        "without",
                        "PERSON",
                        List.of(),
                        "as if this member, or team, had left; a member may name only themselves, a lead their team; may "
                                + "be repeated")
                .page("topics", USUAL, MOST)
                .examples("risk", "risk kafka --operator", "risk --without ingrid --operator");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(TeamShapes.RISK);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        String topic = arguments.text("q");
        Risk risk = context.session()
                .risk(RiskQuery.all()
                        .withTopic(topic.isEmpty() ? null : topic)
                        .withoutPeople(arguments.texts("without"))
                        .withPage(arguments.number("offset"), arguments.number("limit")));
        return Answer.of(
                risk,
                TeamShapes.RISK,
                !risk.topics().isEmpty(),
                () -> listing(
                        context,
                        risk,
                        topic.isEmpty() ? "No topics to show; name one" : "No topics to show",
                        arguments.number("offset")));
    }

    private static Listing listing(QuestionContext context, Risk risk, String none, int offset) {
        int shown = risk.topics().size();
        return Listing.of(shown == 0 ? none : "Knowledge at risk")
                .remarks(RiskText.remarks(risk))
                .items(risk.topics().stream().map(one -> item(context, one)).toList())
                .notes(shown == 0 ? "" : Counts.range(offset, shown) + " of " + Counts.of(risk.total(), "topic"));
    }

    private static Item item(QuestionContext context, TopicRisk one) {
        List<Item> inner = new ArrayList<>();
        one.holders()
                .forEach(holder ->
                        inner.add(Item.member(holder.member(), context.today()).about(RiskText.holds(holder))));
        one.successors().forEach(successor -> inner.add(successor(context, successor)));
        return Item.of(one.topic())
                .to(new Target.OfTopic(one.topic()))
                .lead(EnumNames.of(one.level()))
                .about(
                        RiskText.lost(one),
                        RiskText.last(one),
                        Counts.of(one.notes(), "note"),
                        RiskText.people(one),
                        RiskText.demand(one))
                .items(inner);
    }

    private static Item successor(QuestionContext context, Successor successor) {
        return Item.member(successor.member(), context.today())
                .lead("could take over")
                .about(RiskText.holds(successor), successor.toLearn().isEmpty() ? "" : "to read first:")
                .items(successor.toLearn().stream()
                        .map(note -> Item.note(note.title(), note.id()))
                        .toList());
    }
}
