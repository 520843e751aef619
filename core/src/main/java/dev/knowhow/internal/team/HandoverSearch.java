package dev.knowhow.internal.team;

import dev.knowhow.expert.Profile;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Status;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.query.Gap;
import dev.knowhow.query.Vote.Association;
import dev.knowhow.team.Handover.OpenQuestion;
import dev.knowhow.team.Handover.OwnedNote;
import dev.knowhow.team.Handover.Review;
import dev.knowhow.team.Handover.WrittenNote;
import dev.knowhow.team.Risk.TopicRisk;
import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Collects what a member hands over, from the notes that the viewer may find. */
public final class HandoverSearch {

    private static final int MOST_TOPICS = 10;

    private final Member leaver;
    private final People people;
    private final Set<String> names;
    private final LocalDate today;

    /**
     * Collects for a member.
     *
     * @param people all people
     * @param names the names of the member in notes, in lower case
     */
    public HandoverSearch(Member leaver, People people, Set<String> names, LocalDate today) {
        this.leaver = leaver.withoutAddresses();
        this.people = people;
        this.names = names;
        this.today = today;
    }

    /** Whether a name is one of the member. */
    public boolean isCalled(String name) {
        return people.resolve(name).id().equals(leaver.id());
    }

    /**
     * The first topics of the member, without the member.
     *
     * @param held the notes of topics, with those who may be shown
     * @param profile the topics of the member
     * @param gaps the recorded queries without results
     */
    public List<TopicRisk> topics(HeldTopics held, Profile profile, List<Gap> gaps) {
        TopicRisks risks = new TopicRisks(today, Set.of(leaver));
        return profile.topics().stream()
                .limit(MOST_TOPICS)
                .map(topic -> held.about(topic.name()))
                .map(topic -> risks.of(topic, RiskSearch.times(topic, gaps), leaver::equals, true))
                .filter(one -> one.lost() > 0)
                .sorted(RiskSearch.mostFirst())
                .toList();
    }

    /**
     * The notes that the member wrote or edited.
     *
     * @param notes the notes of the member
     * @param held those who contributed
     * @param helped the number of people whom each note helped
     */
    public List<WrittenNote> written(List<Note> notes, HeldTopics held, Map<NoteId, Integer> helped) {
        return notes.stream()
                .filter(this::isWritten)
                .map(note ->
                        new WrittenNote(note.id(), note.title(), note.date(), helped.getOrDefault(note.id(), 0), (int)
                                held.holders(note).stream()
                                        .filter(other -> !other.left() && !other.equals(leaver))
                                        .count()))
                .sorted(Comparator.comparingInt(WrittenNote::helped)
                        .reversed()
                        .thenComparing(WrittenNote::day, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(WrittenNote::id))
                .toList();
    }

    private boolean isWritten(Note note) {
        return Association.of(note).stream()
                .anyMatch(one -> one.share() > 0
                        && (one.role() == Role.AUTHOR || one.role() == Role.EDITOR)
                        && names.contains(Fold.lower(one.name())));
    }

    /**
     * The reviews that the member should do.
     *
     * @param notes the notes of the member
     * @param owned the notes that the member owns
     */
    public List<Review> reviews(List<Note> notes, List<Note> owned) {
        Stream<Review> due = Stream.concat(
                        owned.stream(),
                        notes.stream()
                                .filter(note -> has(note, Role.AUTHOR)
                                        && OwnedNotes.owners(note).isEmpty()))
                .filter(note -> note.reviewBy() != null)
                .map(note -> new Review(note.id(), note.title(), note.reviewBy()));
        Stream<Review> asked = notes.stream()
                .filter(note -> note.status() == Status.DRAFT && has(note, Role.REVIEWER))
                .map(note -> new Review(note.id(), note.title(), null));
        return Stream.concat(due, asked)
                .distinct()
                .sorted(Comparator.comparing(Review::due, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Review::id))
                .toList();
    }

    private boolean has(Note note, Role role) {
        return note.attributions().stream()
                .anyMatch(one -> one.role() == role && names.contains(Fold.lower(one.name())));
    }

    /**
     * The open questions that the member asks or is asked.
     *
     * @param questions the notes that ask questions, the latest first
     */
    public List<OpenQuestion> questions(List<Note> questions) {
        return questions.stream()
                .filter(note -> !note.isAnswered())
                .filter(note ->
                        has(note, Role.AUTHOR) || note.values("ask").stream().anyMatch(this::isCalled))
                .map(note -> new OpenQuestion(note.id(), note.title(), note.created(), has(note, Role.AUTHOR)))
                .toList();
    }

    /** The notes that the member owns. */
    public static List<OwnedNote> owned(List<Note> notes) {
        return notes.stream()
                .map(note -> new OwnedNote(note.id(), note.title()))
                .toList();
    }
}
