package dev.knowhow.present.question;

import dev.knowhow.json.Shape;
import dev.knowhow.json.TeamShapes;
import dev.knowhow.people.Member;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.team.Partners;
import dev.knowhow.team.Partners.Partner;
import java.util.List;
import java.util.stream.Collectors;

/** Finds people with whom the viewer could work. */
final class PartnersQuestion implements Question {

    private static final int USUAL = 5;

    @Override
    public Description description() {
        return Description.of("partners", "Find people to work with, with whom you have not yet.")
                .details(
                        "Lists people with similar topics who are near: they have written with people with whom you have. "
                                + "Shows what they bring that you do not have; this is not part of the score.",
                        "Ask as yourself: with --as, or signed in.")
                .limit("people", USUAL, Partners.MAX_LIMIT)
                .examples("partners --as ingrid");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(TeamShapes.PARTNERS);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        Partners partners = context.session().partners(arguments.number("limit"));
        return Answer.of(
                partners, TeamShapes.PARTNERS, !partners.partners().isEmpty(), () -> listing(context, partners));
    }

    private static Listing listing(QuestionContext context, Partners partners) {
        var member = partners.member();
        if (member == null) {
            return Listing.membersOnly();
        }
        return Listing.of(
                        partners.partners().isEmpty()
                                ? "Nobody to work with is known for " + member.name()
                                : "People to work with for " + member.name())
                .items(partners.partners().stream()
                        .map(one -> item(context, one))
                        .toList());
    }

    private static Item item(QuestionContext context, Partner one) {
        return Item.member(one.member(), context.today())
                .lines(
                        one.through().isEmpty()
                                ? ""
                                : "Has written with "
                                        + one.through().stream()
                                                .map(Member::name)
                                                .collect(Collectors.joining(", ")),
                        named("In common: ", one.common()),
                        named("Brings: ", one.brings()))
                .score("Score " + Counts.score(one.score()) + " = similar " + Counts.score(one.similar()) + " × near "
                        + Counts.score(one.near()));
    }

    private static String named(String heading, List<String> topics) {
        return topics.isEmpty() ? "" : heading + String.join(", ", topics);
    }
}
