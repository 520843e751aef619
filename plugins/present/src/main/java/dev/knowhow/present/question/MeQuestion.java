package dev.knowhow.present.question;

import dev.knowhow.json.Shape;
import dev.knowhow.json.TeamShapes;
import dev.knowhow.note.NoteId;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.Target;
import dev.knowhow.team.Growth;
import dev.knowhow.team.Growth.Basis;
import dev.knowhow.team.Growth.DatedNote;
import dev.knowhow.team.Growth.Goal;
import dev.knowhow.team.Growth.ToRead;
import dev.knowhow.team.Growth.TopicGrowth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows the viewer their own growth. */
final class MeQuestion implements Question {

    private static final int USUAL = 10;
    private static final int MOST = 1000;

    @Override
    public Description description() {
        return Description.of("me", "Show your own growth and next steps, to you alone.")
                .details(
                        "Lists your topics now and a year ago, who thanked you, and for each of the goals of your record "
                                + "the person nearest ahead and what to read, in the order that the notes state.",
                        "Ask as yourself: with --as, or signed in. Nobody else can ask about you.")
                .limit("topics", USUAL, MOST)
                .examples("me --as ingrid");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(TeamShapes.GROWTH);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        Growth all = context.session().me();
        Growth growth = new Growth(
                all.member(),
                all.then(),
                all.topics().stream().limit(arguments.number("limit")).toList(),
                all.thanks(),
                all.goals());
        boolean found = !growth.topics().isEmpty() || !growth.goals().isEmpty();
        return Answer.of(
                growth,
                TeamShapes.GROWTH,
                found,
                () -> listing(context, growth, all.topics().size()));
    }

    private static Listing listing(QuestionContext context, Growth growth, int topics) {
        var member = growth.member();
        if (member == null) {
            return Listing.membersOnly();
        }
        Listing listing = Listing.of(member.name() + ": growth")
                .remarks(List.of(
                        growth.topics().isEmpty() ? "" : "A note of your own counts up to 1 for each of its topics."))
                .group(
                        "Topics now and on " + growth.then(),
                        growth.topics().stream().map(MeQuestion::topic).toList())
                .group(
                        "From others",
                        growth.thanks().stream().map(RecognitionQuestion::act).toList());
        for (Goal goal : growth.goals()) {
            listing = listing.group("Goal: " + goal.goal(), goal(context, goal));
        }
        return listing.notes(
                topics > growth.topics().size()
                        ? Counts.grouped(growth.topics().size()) + " of " + Counts.of(topics, "topic")
                        : "",
                growth.goals().isEmpty() ? "No goals: add some to your record, as in goals: [kafka]" : "");
    }

    private static Item topic(TopicGrowth one) {
        double grew = one.now() - one.then();
        return Item.of(one.topic())
                .to(new Target.OfSearch(one.topic()))
                .lead((grew > 0 ? "+" : "") + Counts.score(grew))
                .about(
                        Counts.score(one.now()) + " now, " + Counts.score(one.then()) + " then",
                        Counts.of(one.notes(), "note"))
                .items(notes(one.first(), one.latest()));
    }

    private static List<Item> notes(@Nullable DatedNote first, @Nullable DatedNote latest) {
        List<Item> notes = new ArrayList<>();
        if (first != null) {
            notes.add(Item.note(first.title(), first.id()).day(first.day()).about("first"));
        }
        if (latest != null && !latest.equals(first)) {
            notes.add(Item.note(latest.title(), latest.id()).day(latest.day()).about("latest"));
        }
        return notes;
    }

    private static List<Item> goal(QuestionContext context, Goal goal) {
        List<Item> items = new ArrayList<>();
        var next = goal.next();
        items.add(
                next == null
                        ? Item.of("Nobody is ahead of you who can be asked").lead("next")
                        : Item.member(next, context.today())
                                .lead("next")
                                .about("score " + Counts.score(goal.theirs()) + ", yours "
                                        + Counts.score(goal.mine())));
        for (ToRead note : goal.reading()) {
            items.add(Item.note(note.title(), note.id()).lead("read").about(reason(note.reason())));
        }
        if (!goal.cycles().isEmpty()) {
            items.add(Item.of("These notes require each other: "
                            + goal.cycles().stream().map(NoteId::path).collect(Collectors.joining(", ")))
                    .lead("note"));
        }
        return items;
    }

    private static String reason(Basis reason) {
        return switch (reason) {
            case REQUIRED -> "required by another note";
            case BEGINNING -> "a beginning";
            case SUMMARY -> "in SUMMARY.md";
            case WEIGHT -> "by its weight";
            case ABOUT -> "";
        };
    }
}
