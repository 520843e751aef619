package dev.knowhow.present.question;

import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.Coverage.Covering;
import dev.knowhow.expert.Declared;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertFilter;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Nearest;
import dev.knowhow.json.EnumNames;
import dev.knowhow.json.ExpertShapes;
import dev.knowhow.json.ExpertShapes.RankedCoverage;
import dev.knowhow.json.ExpertShapes.RankedExperts;
import dev.knowhow.json.Shape;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.EvidenceText;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.MemberLabel;
import dev.knowhow.present.Target;
import dev.knowhow.present.WhoText;
import dev.knowhow.present.question.Parameter.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds experts on a topic. */
final class WhoQuestion implements Question {

    private static final int USUAL = 5;
    private static final int MOST = 1000;
    private static final int MOST_TOPICS = 10;

    @Override
    public Description description() {
        return Description.of("who", "Find the people who know about a topic.")
                .details("Lists people, the best first, each with the notes that show it."
                        + " Asks about several topics at once with + between them.")
                .words("q", "TOPIC...", "words, a tag, or a whole question; several topics with + between them")
                .options("team", "TEAM", List.of(), "only people of this team; may be repeated")
                .options("place", "PLACE", List.of(), "only people who work there; may be repeated")
                .options("lang", "LANG", List.of(), "only people who speak it, such as de; may be repeated")
                .day("activeSince", "", "only people who wrote about it on that day or later")
                .flag("mentor", "only mentors")
                .flag("left", "only people who have left")
                .day("asOf", "", "by the notes as they were at the end of that day")
                .number("evidence", new Range(1, MOST, 3), "show at most this many notes for each person")
                .number("offset", new Range(0, ExpertQuery.MAX_LIMIT, 0), "skip this many people")
                .limit("people", USUAL, MOST)
                .examples(
                        "who kafka",
                        "who how do we roll back a migration",
                        "who kafka + gdpr",
                        "who gdpr --lang de --mentor");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(ExpertShapes.EXPERTS, ExpertShapes.COVERAGE);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        String text = String.join(" + ", arguments.texts("q"));
        List<String> topics = Coverage.topics(text);
        if (topics.isEmpty()) {
            throw Arguments.wrong("q is missing: words, a tag, or a whole question");
        }
        if (topics.size() > MOST_TOPICS) {
            throw Arguments.wrong("there are " + topics.size() + " topics, must be " + MOST_TOPICS + " at most");
        }
        ExpertQuery query = query(topics.getFirst(), arguments);
        LocalDate asOf = arguments.day("asOf");
        if (topics.size() > 1) {
            Coverage coverage = context.session().coverage(topics, query);
            return Answer.of(
                    new RankedCoverage(coverage, query.offset()),
                    ExpertShapes.COVERAGE,
                    !coverage.people().isEmpty(),
                    () -> listing(context, coverage, query.offset(), asOf));
        }
        Experts experts = context.session().who(query);
        return Answer.of(
                new RankedExperts(experts, query.offset()),
                ExpertShapes.EXPERTS,
                !experts.experts().isEmpty(),
                () -> listing(context, query, experts, asOf));
    }

    /** The query with the filters and numbers of the arguments. */
    private static ExpertQuery query(String topic, Arguments arguments) {
        try {
            return ExpertQuery.of(topic)
                    .withFilter(PeopleFilter.of(arguments))
                    .withAsOf(arguments.day("asOf"))
                    .withOffset(arguments.number("offset"))
                    .withLimit(arguments.number("limit"))
                    .withEvidence(arguments.number("evidence"));
        } catch (IllegalArgumentException e) {
            throw Arguments.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Listing listing(
            QuestionContext context, ExpertQuery query, Experts experts, @Nullable LocalDate asOf) {
        boolean any = !experts.experts().isEmpty();
        Listing listing = Listing.of(
                        any
                                ? "Who knows about “" + query.topic() + "”"
                                : WhoText.nobody(query.topic(), !query.filter().equals(ExpertFilter.NONE)))
                .remarks(WhoText.remarks(experts, asOf))
                .items(experts(context, experts.leading(), query.offset()))
                .group(WhoText.DECLARED, declared(context, experts.declared()));
        Nearest nearest = experts.nearest();
        if (nearest != null) {
            List<Item> near = new ArrayList<>(experts(context, nearest.experts(), 0));
            near.addAll(declared(context, nearest.declared()));
            listing = listing.group(WhoText.near(nearest), near);
        }
        return listing.notes(
                        any ? WhoText.count(experts.total()) : "", WhoText.teams(experts), WhoText.leavers(experts))
                .searched(experts.searched());
    }

    private static List<Item> experts(QuestionContext context, List<Expert> experts, int offset) {
        List<Item> items = new ArrayList<>();
        for (Expert expert : experts) {
            String more = EvidenceText.more(expert.notes(), expert.evidence());
            items.add(Item.member(expert.member(), context.today())
                    .lead(String.valueOf(offset + items.size() + 1))
                    .about(
                            "confidence " + EnumNames.of(expert.confidence()) + ", score "
                                    + Counts.score(expert.score()),
                            MemberLabel.declares(expert.declares()))
                    .items(expert.evidence().stream().map(WhoQuestion::evidence).toList())
                    .lines(more.isEmpty() ? "" : "and " + more));
        }
        return items;
    }

    /** A supporting note. */
    static Item evidence(Evidence evidence) {
        var passage = evidence.passage();
        return Item.of(evidence.title())
                .to(target(evidence))
                .day(evidence.date())
                .about(evidence.role().name(), EvidenceText.section(evidence.title(), passage));
    }

    private static @Nullable Target target(Evidence evidence) {
        var basis = evidence.basis();
        var passage = evidence.passage();
        if (basis == null) {
            return new Target.OfNote(evidence.id(), passage == null ? "" : passage.anchor());
        }
        return basis.link() == null ? null : new Target.OfUrl(basis.link());
    }

    private static List<Item> declared(QuestionContext context, List<Declared> declared) {
        return declared.stream()
                .map(one -> Item.member(one.member(), context.today()).about(MemberLabel.declares(one.declares())))
                .toList();
    }

    private static Listing listing(QuestionContext context, Coverage coverage, int offset, @Nullable LocalDate asOf) {
        List<Item> people = new ArrayList<>();
        for (Covering one : coverage.people()) {
            people.add(Item.member(one.member(), context.today())
                    .lead(String.valueOf(offset + people.size() + 1))
                    .about(MemberLabel.declares(one.declares()))
                    .items(one.cells().stream()
                            .map(part -> evidence(part.expert().evidence().getFirst())
                                    .lead(part.topic() + " " + Counts.percent(part.strength())))
                            .toList()));
        }
        Listing listing = Listing.of("Who knows about " + String.join(" and ", coverage.topics()))
                .remarks(WhoText.remarks(coverage, asOf))
                .items(people);
        for (var topic : coverage.declared().entrySet()) {
            listing = listing.group(WhoText.DECLARED + ", on " + topic.getKey(), declared(context, topic.getValue()));
        }
        return listing.notes(WhoText.count(coverage.total())).searched(coverage.searched());
    }
}
