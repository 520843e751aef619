package dev.knowhow.internal.team;

import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.internal.team.TopicNotes.TopicNote;
import dev.knowhow.note.Note;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.query.Vote;
import dev.knowhow.query.Vote.Association;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The notes that a viewer may find, by topic, with the people who contributed to them. Members who refuse to be found,
 * or refuse the topic, are omitted. Not thread-safe.
 */
public final class HeldTopics {

    /** The largest number of notes of a topic that is not listed. */
    private static final int MOST_NOTES = 1000;

    /** A note on a topic has at least this share of the best score, so that a word in passing makes no topic. */
    private static final double RELEVANT = 0.25;

    private final NoteIndex index;
    private final TopicNotes topicNotes;
    private final Topics topics;
    private final Vocabulary vocabulary;
    private final Access access;
    private final People people;
    private final Predicate<Member> always;
    private final Holders holders;
    private final Map<String, Boolean> areFoldersPeople = new HashMap<>();

    /**
     * Reads an index.
     *
     * @param topicNotes the notes with topics
     * @param always the members who count although they refuse, as for an answer that is for them or about them
     */
    public HeldTopics(
            NoteIndex index,
            TopicNotes topicNotes,
            Topics topics,
            Vocabulary vocabulary,
            Access access,
            People people,
            Predicate<Member> always) {
        this.index = index;
        this.topicNotes = topicNotes;
        this.topics = topics;
        this.vocabulary = vocabulary;
        this.access = access;
        this.people = people;
        this.always = always;
        this.holders = new Holders(people, shown(Findable.to(Purpose.SEARCH)));
    }

    /** A topic with its notes. */
    record HeldTopic(String name, List<HeldNote> notes) {}

    /** The topics that {@link ListedTopics} lists, by preferred name. */
    List<HeldTopic> listed() {
        return listed(any -> true);
    }

    /** A listed topic in any of its names; empty if no note has it. */
    Optional<HeldTopic> listed(String topic) {
        String key = Fold.lower(vocabulary.preferred(topic));
        return listed(name -> Fold.lower(name).equals(key)).stream().findFirst();
    }

    private List<HeldTopic> listed(Predicate<String> wanted) {
        Map<String, HeldTopic> byKey = new TreeMap<>();
        for (TopicNote note : topicNotes.of(access)) {
            Map<String, String> names = names(note);
            names.values().removeIf(wanted.negate());
            if (!names.isEmpty()) {
                HeldNote held = held(note);
                names.forEach((key, name) -> byKey.computeIfAbsent(key, any -> new HeldTopic(name, new ArrayList<>()))
                        .notes()
                        .add(held));
            }
        }
        return byKey.values().stream().map(this::withoutRefusers).toList();
    }

    /** The notes about a topic in any words. */
    HeldTopic about(String topic) {
        Holders shown = new Holders(people, shown(topic));
        List<Vote> votes = index.votes(topic, vocabulary, access, MOST_NOTES).votes();
        double best = votes.stream().mapToDouble(Vote::score).max().orElse(0);
        return new HeldTopic(
                topic,
                votes.stream()
                        .filter(vote -> vote.score() >= RELEVANT * best)
                        .map(vote -> new HeldNote(
                                vote.id(),
                                vote.title(),
                                vote.date(),
                                shown.of(vote.associations()),
                                isUnanswered(vote),
                                vote.score() / best))
                        .toList());
    }

    /** The topics of a note by key, so that it counts once for each in any spelling. */
    private Map<String, String> names(TopicNote note) {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.concat(note.tags().stream(), note.folders().stream().filter(folder -> !isPerson(folder)))
                .map(vocabulary::preferred)
                .forEach(name -> names.putIfAbsent(Fold.lower(name), name));
        return names;
    }

    private boolean isPerson(String folder) {
        return areFoldersPeople.computeIfAbsent(folder, name -> ListedTopics.isPerson(name, people));
    }

    /** Of notes that match, only those without people may be questions without an answer, and only they are read. */
    private boolean isUnanswered(Vote vote) {
        return vote.associations().isEmpty()
                && index.note(vote.id(), access)
                        .filter(note -> note.isQuestion() && !note.isAnswered())
                        .isPresent();
    }

    private HeldNote held(TopicNote note) {
        return new HeldNote(
                note.id(), note.title(), note.date(), holders.of(note.associations()), note.unanswered(), 1);
    }

    /** The people who contributed to a note and may be shown. */
    Set<Member> holders(Note note) {
        return holders.of(Association.of(note)).keySet();
    }

    private Predicate<Member> shown(String topic) {
        return shown(Findable.to(Purpose.SEARCH).about(topics.asked(List.of(topic), vocabulary)));
    }

    private Predicate<Member> shown(Findable findable) {
        return member -> always.test(member) || findable.includes(member);
    }

    private HeldTopic withoutRefusers(HeldTopic topic) {
        Predicate<Member> shown = shown(topic.name());
        return new HeldTopic(
                topic.name(),
                topic.notes().stream().map(note -> without(note, shown)).toList());
    }

    private static HeldNote without(HeldNote note, Predicate<Member> shown) {
        if (note.shares().keySet().stream().allMatch(shown)) {
            return note;
        }
        Map<Member, Double> shares = new HashMap<>(note.shares());
        shares.keySet().removeIf(shown.negate());
        return new HeldNote(note.id(), note.title(), note.date(), shares, note.unanswered(), note.relevance());
    }
}
