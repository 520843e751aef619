package dev.knowhow.present.question;

import dev.knowhow.json.HandoverShapes;
import dev.knowhow.json.Shape;
import dev.knowhow.people.Member;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.MemberLabel;
import dev.knowhow.present.RiskText;
import dev.knowhow.present.Target;
import dev.knowhow.team.Handover;
import dev.knowhow.team.Handover.OpenQuestion;
import dev.knowhow.team.Handover.WrittenNote;
import dev.knowhow.team.HandoverQuery;
import dev.knowhow.team.Risk.Successor;
import dev.knowhow.team.Risk.TopicRisk;
import java.util.List;

/** Shows what a member hands over. */
final class HandoverQuestion implements Question {

    private static final int USUAL = 20;
    private static final int MOST = 10_000;

    @Override
    public Description description() {
        return Description.of("handover", "Show what a member hands over as they leave.")
                .details(
                        "Lists their topics with likely successors and what these should read first, their notes (those "
                                + "that helped most people first), reviews, open questions, and the notes that they own.",
                        "The member, the operator (--operator), and the leads of the member's team see it. Leads are the "
                                + "members of the group " + Handover.LEADS + ". Everyone else gets the answer for an "
                                + "unknown person.",
                        "`draft handover --person PERSON` writes a draft of a handover note.")
                .maybeWords("person", "PERSON...", "the member's id, name, handle or e-mail; without it you yourself")
                .limit("notes", USUAL, MOST)
                .examples("handover --as ingrid", "handover ingrid --operator");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(HandoverShapes.HANDOVER);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        String person = arguments.text("person");
        return context.session()
                .handover(person.isEmpty() ? HandoverQuery.OWN : HandoverQuery.of(person))
                .map(all -> answer(context, all, arguments.number("limit")))
                .orElseGet(() -> context.knownPeople()
                        .missing(person, "Nothing is known about “" + person + "”, or you do not have access"));
    }

    private static Answer answer(QuestionContext context, Handover all, int limit) {
        Handover shown = all.withNotes(limit);
        boolean found = !all.topics().isEmpty()
                || !all.notes().isEmpty()
                || !all.reviews().isEmpty()
                || !all.questions().isEmpty()
                || !all.owned().isEmpty();
        return Answer.of(
                shown,
                HandoverShapes.HANDOVER,
                found,
                () -> listing(context, shown, all.notes().size()));
    }

    private static Listing listing(QuestionContext context, Handover handover, int notes) {
        Member member = handover.member();
        if (member == null) {
            return Listing.membersOnly();
        }
        return Listing.of("Handover of " + member.name())
                .remarks(List.of(RiskText.alone(member, handover.topics())))
                .group(
                        "Topics, those that lose most first",
                        handover.topics().stream()
                                .map(one -> topic(context, one))
                                .toList())
                .group(
                        "Notes, those that helped most people first",
                        handover.notes().stream().map(HandoverQuestion::note).toList())
                .group(
                        "Reviews",
                        handover.reviews().stream()
                                .map(one -> Item.note(one.title(), one.id())
                                        .lead(one.due() == null ? "draft" : "due " + one.due()))
                                .toList())
                .group(
                        "Open questions",
                        handover.questions().stream()
                                .map(HandoverQuestion::question)
                                .toList())
                .group(
                        "Owned notes",
                        handover.owned().stream()
                                .map(one -> Item.note(one.title(), one.id()))
                                .toList())
                .notes(Counts.grouped(handover.notes().size()) + " of " + Counts.of(notes, "note"));
    }

    private static Item topic(QuestionContext context, TopicRisk one) {
        return Item.of(one.topic())
                .to(new Target.OfTopic(one.topic()))
                .about(
                        RiskText.lost(one),
                        one.here() == 0 ? "nobody else is here" : Counts.of(one.here(), "other") + " here",
                        RiskText.last(one))
                .items(one.successors().stream()
                        .map(successor -> successor(context, successor))
                        .toList());
    }

    private static Item successor(QuestionContext context, Successor one) {
        MemberLabel label = MemberLabel.of(one.member(), context.today());
        return Item.of(label.name())
                .to(new Target.OfMember(one.member(), label.words()))
                .lead("could take over")
                .about(label.availability(), RiskText.holds(one), one.toLearn().isEmpty() ? "" : "to read first:")
                .items(one.toLearn().stream()
                        .map(note -> Item.note(note.title(), note.id()))
                        .toList());
    }

    private static Item note(WrittenNote one) {
        return Item.note(one.title(), one.id())
                .day(one.day())
                .about(
                        one.helped() == 0 ? "" : "helped " + Counts.people(one.helped()),
                        one.others() == 0 ? "nobody else is here who contributed" : "");
    }

    private static Item question(OpenQuestion one) {
        return Item.note(one.title(), one.id()).day(one.day()).about(one.asks() ? "asks" : "is asked");
    }
}
