package dev.knowhow.internal.snapshot;

import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.internal.answer.who.ExpertSearch;
import dev.knowhow.internal.answer.who.Inquiry;
import dev.knowhow.internal.answer.who.Statements;
import dev.knowhow.internal.consent.RefusedSkills;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.internal.ingest.Listener;
import dev.knowhow.internal.people.AsOfPeople;
import dev.knowhow.internal.vault.CodeOwnersFile;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Searched;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NotesVersion;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds experts as of today or a past day: from the notes of that day if their history is known, else from current
 * notes. Notes without access today, and consent refused today, are excluded from past answers.
 */
public final class AsOfExperts {

    /**
     * A question with everything that the answer depends on.
     *
     * @param who answers it
     * @param query the query
     * @param access the viewer's access
     * @param people the people
     * @param version the version of the notes; null for current notes
     */
    public record Question(
            ExpertSearch who,
            ExpertQuery query,
            Access access,
            People people,
            @Nullable NotesVersion version) {

        /** The inquiry of a viewer, for all topics of the query. */
        public Inquiry inquiry(List<String> topics, Viewer viewer, Vocabulary vocabulary) {
            return new Inquiry(query, topics, viewer, vocabulary, access, people);
        }

        /** Adds the version of the notes to a description of what was searched. */
        public Searched on(Searched searched) {
            return version == null ? searched : new Searched(searched.notes(), version.at(), version.id());
        }
    }

    private final NoteIndex index;
    private final ExpertSearch expertSearch;
    private final SnapshotIndexes snapshots;
    private final Supplier<@Nullable Path> notes;
    private final Clock clock;
    private final Topics topics;
    private final RefusedSkills refusedSkills;

    /**
     * Creates the search.
     *
     * @param topics compares topics of queries with refused ones
     * @param refusedSkills hides past skills of topics that are refused today
     * @param statements evidence that is not a note, for current answers
     * @param owners the owners of notes, for current answers
     * @param notes the folder of the notes; gives null if they are not in a folder
     */
    public AsOfExperts(
            NoteIndex index,
            Topics topics,
            RefusedSkills refusedSkills,
            Statements statements,
            CodeOwnersFile owners,
            SnapshotIndexes snapshots,
            Supplier<@Nullable Path> notes,
            Clock clock) {
        this.index = index;
        this.topics = topics;
        this.refusedSkills = refusedSkills;
        this.expertSearch = new ExpertSearch(index, topics, statements, owners);
        this.snapshots = snapshots;
        this.notes = notes;
        this.clock = clock;
    }

    /** The search in current notes. */
    public ExpertSearch today() {
        return expertSearch;
    }

    /**
     * Answers a question.
     *
     * @param query the query
     * @param access the viewer's access
     * @param people the current people
     * @param answering computes the answer
     */
    public <T> T ask(ExpertQuery query, Access access, People people, Function<Question, T> answering) {
        LocalDate day = query.asOf();
        Optional<T> then = day == null || !day.isBefore(LocalDate.now(clock))
                ? Optional.empty()
                : then(
                        day,
                        (done, total) -> {},
                        past -> answering.apply(new Question(
                                new ExpertSearch(past.index(), index, topics),
                                query.withAsOf(null),
                                access.without(hidden(access)),
                                refusedSkills.hiddenIn(new AsOfPeople(people, past.people())),
                                past.version())));
        return then.orElseGet(() -> answering.apply(new Question(expertSearch, query, access, people, null)));
    }

    /**
     * Indexes the notes as of the end of a day, if their history is known and they are not indexed yet.
     *
     * @param listener receives the number of completed notes and the total
     */
    public void prepare(LocalDate day, Listener listener) {
        if (day.isBefore(LocalDate.now(clock))) {
            then(day, listener, past -> past);
        }
    }

    private <T> Optional<T> then(LocalDate day, Listener listener, Function<NotesSnapshot, T> question) {
        Path folder = notes.get();
        if (folder == null) {
            return Optional.empty();
        }
        try {
            Instant over = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
            return snapshots.ask(folder, over.minusMillis(1), listener, question);
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw interrupted(day, e);
        } catch (IOException e) {
            throw new UncheckedIOException("the notes as of " + day + " cannot be read", e);
        } catch (InterruptedException e) {
            throw interrupted(day, e);
        }
    }

    private static IndexException interrupted(LocalDate day, Exception cause) {
        Thread.currentThread().interrupt();
        return new IndexException("reading the notes as of " + day + " was interrupted; ask again", cause);
    }

    /** The current notes that are hidden today. */
    private Set<NoteId> hidden(Access access) {
        if (access.everything()) {
            return Set.of();
        }
        Set<NoteId> hidden = new HashSet<>();
        index.forEach(Access.ALL, note -> hidden.add(note.id()));
        index.forEach(access, note -> hidden.remove(note.id()));
        return hidden;
    }
}
