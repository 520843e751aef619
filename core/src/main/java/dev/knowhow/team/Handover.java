package dev.knowhow.team;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.team.Risk.TopicRisk;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member hands over as they leave, as far as the viewer may find the notes. It is for the member, the leads of
 * their team and the operator. Immutable.
 *
 * @param member the member; null if the viewer asks about themselves and is not a member, and then all lists are empty
 * @param day the day of the answer
 * @param topics their topics without them, those that lose most first, with successors; {@code here} is 0 if they are
 *     the only one, and the only holder shown is the member
 * @param notes the notes that they wrote, those that helped most people first, then the latest
 * @param reviews the reviews that are due or that they are asked for, by day
 * @param questions the open questions that they ask or are asked, the latest first
 * @param owned the notes whose front matter names them as the owner, by id
 */
public record Handover(
        @Nullable Member member,
        LocalDate day,
        List<TopicRisk> topics,
        List<WrittenNote> notes,
        List<Review> reviews,
        List<OpenQuestion> questions,
        List<OwnedNote> owned) {

    /** The group whose members see the handover of all members of their own team. */
    public static final String LEADS = "leads";

    /** Copies the lists. */
    public Handover {
        topics = List.copyOf(topics);
        notes = List.copyOf(notes);
        reviews = List.copyOf(reviews);
        questions = List.copyOf(questions);
        owned = List.copyOf(owned);
    }

    /** The answer for a viewer who is not a member and names nobody. */
    public static Handover nobody(LocalDate day) {
        return new Handover(null, day, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Returns a copy with the first notes only. */
    public Handover withNotes(int most) {
        return new Handover(member, day, topics, notes.stream().limit(most).toList(), reviews, questions, owned);
    }

    /**
     * A note that the member wrote or edited.
     *
     * @param day the day of its last change; null if unknown
     * @param helped the number of other people who linked to it or thanked for it
     * @param others the number of other people who are here and contributed to it
     */
    public record WrittenNote(
            NoteId id, String title, @Nullable LocalDate day, int helped, int others) {}

    /**
     * A review.
     *
     * @param due the day by which the member should review it, as its owner or as an author of a note without one; null
     *     for a draft that names the member as a reviewer
     */
    public record Review(NoteId id, String title, @Nullable LocalDate due) {}

    /**
     * A question without an answer.
     *
     * @param day the day of creation; null if unknown
     * @param asks whether the member asks it; otherwise the note names them under {@code ask}
     */
    public record OpenQuestion(
            NoteId id, String title, @Nullable LocalDate day, boolean asks) {}

    /** A note that the member owns. */
    public record OwnedNote(NoteId id, String title) {}
}
