package dev.knowhow.present.question;

import dev.knowhow.expert.Profile;
import dev.knowhow.expert.Topic;
import dev.knowhow.json.KnownTopics;
import dev.knowhow.json.Shape;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.Item;
import dev.knowhow.present.ListText;
import dev.knowhow.present.Listing;
import dev.knowhow.present.MemberLabel;
import dev.knowhow.present.Target;
import dev.knowhow.present.question.Parameter.Range;
import dev.knowhow.query.Keyword;
import java.util.List;

/** Shows a person with their topics. */
final class PersonQuestion implements Question {

    private static final int USUAL = 10;
    private static final int MOST = 10_000;

    @Override
    public Description description() {
        return Description.of("person", "Show a person: topics, with notes as evidence.")
                .details("The topics are tags, topics of the vocabulary, and words that set the person's notes apart "
                        + "from all others.")
                .path("name", "PERSON...", "the member's id, name, handle or e-mail")
                .number("evidence", new Range(1, MOST, 1), "show at most this many notes for each topic")
                .limit("topics", USUAL, MOST)
                .examples("person ana");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(KnownTopics.SHAPE);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        String person = arguments.text("name");
        return context.session()
                .person(person)
                .map(profile -> new KnownTopics(profile, arguments.number("limit"), arguments.number("evidence")))
                .map(known -> Answer.of(known, KnownTopics.SHAPE, true, () -> listing(context, known)))
                .orElseGet(() -> context.knownPeople()
                        .missing(person, "Nothing is known about “" + person + "”, or you do not have access"));
    }

    private static Listing listing(QuestionContext context, KnownTopics known) {
        Profile profile = known.profile();
        List<Item> topics = known.topics().stream().map(PersonQuestion::item).toList();
        String skills = MemberLabel.declares(profile.member().skills());
        String about = MemberLabel.of(profile.member(), context.today()).about();
        return Listing.of("Topics of " + profile.member().name())
                .remarks(List.of(
                        MemberLabel.joined(profile.joined()), skills.isEmpty() ? "" : skills + " (not counted)"))
                .group(profile.member().name() + (about.isEmpty() ? "" : ", " + about), topics)
                .notes(Counts.grouped(topics.size()) + " of "
                        + Counts.of(profile.topics().size(), "topic") + " in " + Counts.of(profile.notes(), "note"));
    }

    private static Item item(KnownTopics.Entry entry) {
        Topic topic = entry.topic();
        Target target = topic.kind() == Keyword.Kind.WORDS
                ? new Target.OfSearch(topic.name())
                : new Target.OfTopic(topic.name());
        return Item.of(topic.name())
                .to(target)
                .about(Counts.of(topic.evidence().size(), "note"), ListText.span(topic.since(), topic.last()))
                .items(entry.shown().stream().map(WhoQuestion::evidence).toList());
    }
}
