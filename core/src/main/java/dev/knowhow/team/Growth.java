package dev.knowhow.team;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member learns about themselves: their topics now and a year ago, who thanked them, and what to read next. It
 * is for this member alone. Immutable.
 *
 * @param member the member who asks; null if the viewer is not a member, and then all lists are empty
 * @param then the day a year ago
 * @param topics the topics, those that grew most first
 * @param thanks what others did for the member or thanked them for, latest first
 * @param goals the goals of the member's record, with the next step to each
 */
public record Growth(
        @Nullable Member member, LocalDate then, List<TopicGrowth> topics, List<Thanks> thanks, List<Goal> goals) {

    /** Copies the lists. */
    public Growth {
        topics = List.copyOf(topics);
        thanks = List.copyOf(thanks);
        goals = List.copyOf(goals);
    }

    /**
     * A topic of the member's notes.
     *
     * @param topic the topic
     * @param now the sum of the contributions to notes on it; 1 is a note of their own
     * @param then the same of the notes created by the day a year ago
     * @param notes the number of notes
     * @param first the first note; null if no note has a date
     * @param latest the latest note; null if no note has a date
     */
    public record TopicGrowth(
            String topic,
            double now,
            double then,
            int notes,
            @Nullable DatedNote first,
            @Nullable DatedNote latest) {}

    /** A note with its day of creation. */
    public record DatedNote(NoteId id, String title, LocalDate day) {}

    /** What connects another member with a note of the member. */
    public enum Kind {
        /** They thank the member in a note of theirs, or for a note. */
        THANKED,
        /** They reviewed a note of the member. */
        REVIEWED,
        /** They answered a question of the member. */
        ANSWERED,
        /** They asked, and the member answered. */
        HELPED,
        /** They link to a note of the member. */
        LINKED
    }

    /**
     * An act of another member.
     *
     * @param kind what they did
     * @param by the other member
     * @param id the note
     * @param title its title
     * @param day the day of the note, of the thanks, or of the note with the link; null if unknown
     * @param words for what they thank, or the title of the note with the link; may be empty
     */
    public record Thanks(
            Kind kind,
            Member by,
            NoteId id,
            String title,
            @Nullable LocalDate day,
            String words) {}

    /**
     * The next step to a goal.
     *
     * @param goal the goal as written
     * @param mine the member's score on it; 0 without evidence
     * @param next the person nearest ahead who consents to be asked; null if nobody is
     * @param theirs the score of that person; 0 without one
     * @param reading notes of others to read, in the order that the notes state
     * @param cycles notes that require each other, as ids; they are in the order of their relevance
     */
    public record Goal(
            String goal, double mine, @Nullable Member next, double theirs, List<ToRead> reading, List<NoteId> cycles) {

        /** Copies the lists. */
        public Goal {
            reading = List.copyOf(reading);
            cycles = List.copyOf(cycles);
        }
    }

    /** Why a note has its place in a reading order. */
    public enum Basis {
        /** Another note of the list requires it. */
        REQUIRED,
        /** Its title or a tag says that one begins here. */
        BEGINNING,
        /** {@code SUMMARY.md} lists it. */
        SUMMARY,
        /** It states a weight. */
        WEIGHT,
        /** It is about the goal. */
        ABOUT
    }

    /** A note to read. */
    public record ToRead(NoteId id, String title, Basis reason) {}
}
