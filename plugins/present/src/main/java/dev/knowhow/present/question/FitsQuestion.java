package dev.knowhow.present.question;

import dev.knowhow.expert.Evidence;
import dev.knowhow.json.MatchShapes;
import dev.knowhow.json.Shape;
import dev.knowhow.match.Fit;
import dev.knowhow.match.Fits;
import dev.knowhow.match.Opportunity;
import dev.knowhow.match.SkillFit;
import dev.knowhow.note.Note;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.MatchText;
import dev.knowhow.present.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the members who fit an opportunity, for its author. */
final class FitsQuestion implements Question {

    private static final int USUAL = 20;
    private static final int MOST = 1000;

    @Override
    public Description description() {
        return Description.of("fits", "Find the members who fit an opportunity of yours.")
                .details("For the author of a note of the kind opportunity, and for operators. Members are named only "
                        + "if they agree (consent: {opportunities: yes}); others are counted from three on.")
                .path("id", "ID...", "the note's path, the end of it, or the note's title")
                .limit("people", USUAL, MOST)
                .examples("fits opportunities/streaming-engineer.md --as lindiwe-dube");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(MatchShapes.FITS);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        return new NoteLookup(context.session()).about(arguments.text("id"), note -> {
            Optional<Fits> known = context.session().fits(note.id());
            Fits all = known.orElse(new Fits(Opportunity.of(note, context.today()), List.of(), 0));
            Fits fits = new Fits(
                    all.opportunity(),
                    all.fits().stream().limit(arguments.number("limit")).toList(),
                    all.others());
            return Answer.of(
                    fits,
                    MatchShapes.FITS,
                    !fits.fits().isEmpty(),
                    () -> known.isPresent() ? listing(context, fits) : notYours(note));
        });
    }

    private static Listing notYours(Note note) {
        return Listing.of("“" + note.title() + "” is not an opportunity of yours")
                .notes("Only the author of a note of the kind opportunity sees who fits it.");
    }

    private static Listing listing(QuestionContext context, Fits fits) {
        Listing listing = Listing.of((fits.fits().isEmpty() ? "Nobody who agrees to be suggested fits “" : "Who fits “")
                        + fits.opportunity().title() + "”")
                .remarks(List.of(closed(fits.opportunity(), context.today())))
                .items(fits.fits().stream()
                        .map(fit -> Item.member(fit.member(), context.today())
                                .about(MatchText.score(fit))
                                .items(evidence(fit))
                                .lines(MatchText.fit(fit)))
                        .toList())
                .notes(
                        fits.others() == 0
                                ? ""
                                : Counts.people(fits.others()) + " more fit, and have not agreed to be suggested");
        return fits.fits().isEmpty() ? nextStep(listing, fits.opportunity()) : listing;
    }

    private static String closed(Opportunity opportunity, LocalDate today) {
        LocalDate until = opportunity.until();
        if (until != null && until.isBefore(today)) {
            return "This opportunity ended on " + until + ".";
        }
        return opportunity.open() ? "" : "This opportunity is closed.";
    }

    /** The same whether others fit or not: fewer than three are not counted. */
    private static Listing nextStep(Listing listing, Opportunity opportunity) {
        if (opportunity.skills().isEmpty()) {
            return listing.notes("This opportunity names no skills. Add skills to its front matter.");
        }
        String skill = opportunity.skills().getFirst();
        return listing.step(
                "See who knows about “" + skill + "”, or name skills as notes call them.", new Target.OfWho(skill));
    }

    /** The strongest evidence of each skill. */
    static List<Item> evidence(Fit fit) {
        List<Item> items = new ArrayList<>();
        for (SkillFit skill : fit.skills()) {
            Evidence evidence = skill.evidence();
            if (skill.proven() && evidence != null) {
                items.add(WhoQuestion.evidence(evidence).lead(skill.skill()));
            }
        }
        return items;
    }
}
