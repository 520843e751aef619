package dev.knowhow.present.question;

import dev.knowhow.json.Shape;
import dev.knowhow.json.TeamShapes;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.team.Peers;
import dev.knowhow.team.Peers.Peer;
import java.util.List;

/** Finds people like the viewer. */
final class PeersQuestion implements Question {

    private static final int USUAL = 5;

    @Override
    public Description description() {
        return Description.of("peers", "Find people like you, by interests and by what they write about.")
                .details(
                        "Lists people who share your interests (interests in people.yml) or write about the same, "
                                + "with what you share. Goals are private and not compared.",
                        "Ask as yourself: with --as, or signed in.")
                .limit("people", USUAL, Peers.MAX_LIMIT)
                .examples("peers --as ingrid");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(TeamShapes.PEERS);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        Peers peers = context.session().peers(arguments.number("limit"));
        return Answer.of(peers, TeamShapes.PEERS, !peers.peers().isEmpty(), () -> listing(context, peers));
    }

    private static Listing listing(QuestionContext context, Peers peers) {
        var member = peers.member();
        if (member == null) {
            return Listing.membersOnly();
        }
        if (peers.peers().isEmpty()) {
            return Listing.of("Nobody like " + member.name() + " is known")
                    .notes("Add interests to your record in people.yml, or write notes");
        }
        return Listing.of("People like " + member.name())
                .items(peers.peers().stream().map(one -> item(context, one)).toList());
    }

    private static Item item(QuestionContext context, Peer one) {
        return Item.member(one.member(), context.today())
                .lines(named("Interests of both: ", one.interests()), named("Topics of both: ", one.topics()))
                .score("Score " + Counts.score(one.score()) + " = similar " + Counts.score(one.similar())
                        + " + interests " + Counts.score(one.interested()));
    }

    private static String named(String heading, List<String> topics) {
        return topics.isEmpty() ? "" : heading + String.join(", ", topics);
    }
}
