package dev.knowhow.present.question;

import dev.knowhow.json.MatchShapes;
import dev.knowhow.json.MatchShapes.RankedMatches;
import dev.knowhow.json.Shape;
import dev.knowhow.match.MatchQuery;
import dev.knowhow.match.Matches;
import dev.knowhow.match.Reason;
import dev.knowhow.note.NoteId;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.MatchText;
import dev.knowhow.present.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds people who could be the viewer's mentor on a topic. */
final class MentorsQuestion implements Question {

    private static final int FIRST_READ = 3;

    @Override
    public Description description() {
        return MatchArguments.of(Description.of("mentors", "Find the people who could be your mentor on a topic.")
                        .details(
                                "The nearest person a clear step ahead of you: with two to ten times your evidence, active in "
                                        + "the last two years. Declared mentors count twice.",
                                "People who refuse to mentor are not found.")
                        .words("q", "TOPIC...", "words, a tag, or a whole question"))
                .examples("mentors kafka --as tom-brannigan");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(MatchShapes.MATCHES);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        String topic = arguments.text("q");
        Matches found = MatchArguments.found(context, arguments, MatchQuery.mentoring(topic));
        return Answer.of(
                new RankedMatches(found, arguments.number("offset"), ""),
                MatchShapes.MATCHES,
                found.total() > 0,
                () -> listing(context, found, topic));
    }

    private static Listing listing(QuestionContext context, Matches found, String topic) {
        boolean member = context.session().member().isPresent();
        Listing listing = MatchText.people(
                        (found.total() == 0 ? "No mentor is known for “" : "Mentors for “") + topic + "”",
                        found,
                        context.today(),
                        member ? "" : "You are not signed in: everyone counts as a step ahead of you.")
                .group("Read first", readFirst(found));
        return found.total() == 0
                ? listing.step("See who knows about " + topic + ".", new Target.OfWho(topic))
                : listing;
    }

    /** The strongest notes of the first mentors. */
    private static List<Item> readFirst(Matches found) {
        Map<NoteId, Reason> notes = new LinkedHashMap<>();
        found.matches().stream()
                .flatMap(match -> match.reasons().stream()
                        .filter(reason -> reason.basis() == null)
                        .limit(1))
                .forEach(reason -> notes.putIfAbsent(reason.id(), reason));
        return notes.values().stream()
                .limit(FIRST_READ)
                .map(reason -> Item.note(reason.title(), reason.id()).day(reason.date()))
                .toList();
    }
}
