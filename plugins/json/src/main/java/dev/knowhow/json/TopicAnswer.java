package dev.knowhow.json;

import dev.knowhow.expert.Experts;
import dev.knowhow.json.ExpertShapes.RankedExperts;
import dev.knowhow.people.Member;
import dev.knowhow.query.Rising;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Vocabulary;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A topic: its names, its notes, its experts, and how it changes.
 *
 * @param entry the topic in the vocabulary
 * @param tag whether notes have the topic as a tag
 * @param folder whether it is the name of folders; if it is neither, the notes contain its words side by side
 * @param notes the notes, those with the tag or in the folders the newest first, others the most relevant first
 * @param experts the people
 * @param change how it rises or fades; null if that is not counted
 * @param stances the notes by their stance; empty unless stances differ
 * @param names resolves a name in a note to a member
 */
public record TopicAnswer(
        Vocabulary.Entry entry,
        boolean tag,
        boolean folder,
        SearchResults notes,
        Experts experts,
        @Nullable Rising change,
        List<Stance> stances,
        Function<String, Member> names) {

    /** How it rises; null if it does not. */
    public Rising.@Nullable Topic rising() {
        return change == null || change.topics().isEmpty()
                ? null
                : change.topics().getFirst();
    }

    /** How it fades; null if it does not. */
    public Rising.@Nullable Topic fading() {
        return change == null || change.fading().isEmpty()
                ? null
                : change.fading().getFirst();
    }

    /**
     * Notes with the same stance.
     *
     * @param name the stance, such as {@code adopt}
     * @param notes the notes, the newest first
     */
    public record Stance(String name, List<SearchHit> notes) {

        /** Copies the list. */
        public Stance {
            notes = List.copyOf(notes);
        }
    }

    /** Copies the list. */
    public TopicAnswer {
        stances = List.copyOf(stances);
    }

    /** What programs get. */
    public static final Shape<TopicAnswer> SHAPE = Shape.<TopicAnswer>named(
                    "Topic", "A topic, its notes, and who knows about it.")
            .text("name", topic -> topic.entry().preferred())
            .texts("others", topic -> topic.entry().others())
            .as("synonyms")
            .texts("broader", topic -> topic.entry().broader())
            .texts("narrower", topic -> topic.entry().narrower())
            .flag("tag", TopicAnswer::tag)
            .flag("folder", TopicAnswer::folder)
            .object("notes", FoundNotes.SHAPE, topic -> new FoundNotes(topic.notes(), 0, topic.names()))
            .object("people", ExpertShapes.EXPERTS, topic -> new RankedExperts(topic.experts(), 0))
            .objectOrNull("rising", ListShapes.RISING_TOPIC, TopicAnswer::rising)
            .objectOrNull("fading", ListShapes.RISING_TOPIC, TopicAnswer::fading)
            .list(
                    "stances",
                    Shape.<Stance>named("Stance", "The notes with a stance, the newest first.")
                            .text("name", Stance::name)
                            .texts(
                                    "notes",
                                    stance -> stance.notes().stream()
                                            .map(SearchHit::id)
                                            .toList())
                            .build(),
                    TopicAnswer::stances)
            .build();
}
