package dev.knowhow.present.question;

import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.json.Shape;
import dev.knowhow.json.TopicAnswer;
import dev.knowhow.json.TopicAnswer.Stance;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.Item;
import dev.knowhow.present.ListText;
import dev.knowhow.present.Listing;
import dev.knowhow.present.Target;
import dev.knowhow.query.Clause;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Field;
import dev.knowhow.query.Rising;
import dev.knowhow.query.RisingQuery;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchQuery.Order;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Trait;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows a topic with its notes and experts. */
final class TopicQuestion implements Question {

    private static final int NOTES = 12;
    private static final int EXPERTS = 5;
    private static final int EVIDENCE = 3;

    @Override
    public Description description() {
        return Description.of("topic", "Show a topic: its names, notes and experts.")
                .details(
                        "The notes of a tag are those that have it, and of a folder that topics lists, those in it; of "
                                + "other topics, those that contain the words side by side. A topic that rises or fades has its notes by month and its authors. If notes "
                                + "differ in the stance or ring of their front matter, they are shown by it.")
                .path("name", "NAME...", "a tag, a topic of vocabulary.txt by any of its names, or other words")
                .limit("notes", NOTES, SearchQuery.MAX_LIMIT)
                .examples("topic kafka");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(TopicAnswer.SHAPE);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        String name = arguments.text("name");
        return topic(context, name, arguments.number("limit"))
                .map(topic -> Answer.of(topic, TopicAnswer.SHAPE, true, () -> listing(context, topic)))
                .orElseGet(() -> Answer.missing(Listing.of("No note that you have access to contains “" + name + "”")));
    }

    /** Finds a topic of the vocabulary, a tag of a visible note, or words that visible notes contain. */
    private static Optional<TopicAnswer> topic(QuestionContext context, String name, int limit) {
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        Optional<Vocabulary.Entry> known =
                context.knowhow().operations().vocabulary().entry(name);
        Vocabulary.Entry entry = known.orElse(new Vocabulary.Entry(name, List.of(), List.of(), List.of()));
        SearchResults tagged = notes(context, newest(new Filter(Field.TAG, names(entry))), limit);
        boolean tag = tagged.total() > 0;
        boolean folder = isFolder(context, entry);
        SearchResults notes = folder
                ? notes(
                        context,
                        newest(new Clause.AnyOf(
                                List.of(new Filter(Field.TAG, names(entry)), new Filter(Field.PATH, names(entry))))),
                        limit)
                : tag ? tagged : notes(context, phrase(entry.preferred()), limit);
        Rising change = tagged.searched().notes() > Questions.MOST_COUNTED
                ? null
                : context.session().rising(RisingQuery.DEFAULT.withTopic(name));
        boolean changes =
                change != null && !(change.topics().isEmpty() && change.fading().isEmpty());
        if (known.isEmpty() && notes.total() == 0 && !changes) {
            return Optional.empty();
        }
        Experts experts = context.session()
                .who(ExpertQuery.of(entry.preferred())
                        .withLimit(EXPERTS)
                        .withEvidence(1)
                        .withoutPassages());
        return Optional.of(new TopicAnswer(
                entry, tag, folder, notes, experts, change, stances(context, notes.hits()), context.names()));
    }

    private static SearchResults notes(QuestionContext context, SearchQuery query, int limit) {
        return context.session()
                .search(query.withLimit(limit).withoutPassages().withFacets(Set.of(Field.YEAR, Field.TAG)));
    }

    /** Whether one of the names is listed as a name of folders. */
    private static boolean isFolder(QuestionContext context, Vocabulary.Entry entry) {
        Set<String> names = names(entry);
        return context.session().topics(0, Integer.MAX_VALUE).topics().stream()
                .anyMatch(topic -> topic.folder() && names.contains(topic.name()));
    }

    private static SearchQuery newest(Clause clause) {
        return SearchQuery.of("").withClause(Clause.nothing().and(clause)).withOrder(Order.NEWEST);
    }

    private static SearchQuery phrase(String words) {
        return SearchQuery.of("").withClause(Clause.nothing().and(new Clause.Phrase(words)));
    }

    /** The notes by ring or stance, unless all have the same. */
    private static List<Stance> stances(QuestionContext context, List<SearchHit> hits) {
        Map<String, List<SearchHit>> stances = new TreeMap<>();
        for (SearchHit hit : hits.subList(0, Math.min(NOTES, hits.size()))) {
            context.session()
                    .note(hit.id())
                    .map(Trait::ring)
                    .ifPresent(stance -> stances.computeIfAbsent(Fold.lower(stance), any -> new ArrayList<>())
                            .add(hit));
        }
        return stances.size() < 2
                ? List.of()
                : stances.entrySet().stream()
                        .map(stance -> new Stance(stance.getKey(), stance.getValue()))
                        .toList();
    }

    /** The names as in the index. A tag such as {@code ..} cannot be typed as a filter. */
    private static Set<String> names(Vocabulary.Entry entry) {
        return entry.names().stream().map(Fold::lower).collect(Collectors.toSet());
    }

    private static Listing listing(QuestionContext context, TopicAnswer topic) {
        Vocabulary.Entry entry = topic.entry();
        String withWhat = ListText.withWhat(topic);
        Listing listing = Listing.of(entry.preferred())
                .remarks(List.of(entry.others().isEmpty() ? "" : "Also called " + String.join(", ", entry.others())))
                .group("Broader topics", topics(entry.broader()))
                .group("Narrower topics", topics(entry.narrower()))
                .group(
                        "Experts",
                        topic.experts().leading().stream()
                                .map(expert -> Item.member(expert.member(), context.today())
                                        .about(Counts.of(expert.notes(), "note")))
                                .toList())
                .group("Rising", change(topic.rising()))
                .group("Fading", change(topic.fading()))
                .group(
                        "Notes " + withWhat,
                        topic.notes().hits().stream()
                                .map(hit -> Item.note(hit.title(), hit.id()).day(hit.date()))
                                .toList());
        for (Stance stance : topic.stances()) {
            listing = listing.group(
                    "Stance " + stance.name(),
                    stance.notes().stream().map(hit -> stance(context, hit)).toList());
        }
        return listing.notes(Counts.of(topic.notes().total(), "note") + " " + withWhat);
    }

    private static List<Item> change(Rising.@Nullable Topic topic) {
        return topic == null ? List.of() : List.of(RisingQuestion.item(topic, RisingQuery.DEFAULT.years(), EVIDENCE));
    }

    private static Item stance(QuestionContext context, SearchHit hit) {
        return Item.note(hit.title(), hit.id())
                .day(hit.date())
                .about(hit.attributions().stream()
                        .filter(part -> part.role() == Role.AUTHOR)
                        .map(part -> context.names().apply(part.name()).name())
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private static List<Item> topics(List<String> names) {
        return names.stream()
                .map(name -> Item.of(name).to(new Target.OfTopic(name)))
                .toList();
    }
}
