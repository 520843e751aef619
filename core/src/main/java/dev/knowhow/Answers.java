package dev.knowhow;

import dev.knowhow.KnowhowException.Category;
import dev.knowhow.internal.answer.Completions;
import dev.knowhow.internal.answer.Health;
import dev.knowhow.internal.answer.Journal;
import dev.knowhow.internal.answer.Pages;
import dev.knowhow.internal.answer.Profiles;
import dev.knowhow.internal.answer.Visibility;
import dev.knowhow.internal.answer.WhatIsNew;
import dev.knowhow.internal.answer.WhatRises;
import dev.knowhow.internal.answer.WhatWeKnow;
import dev.knowhow.internal.boot.Parts;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.internal.past.Pasts;
import dev.knowhow.internal.past.WhoKnew;
import dev.knowhow.internal.people.PeopleBook;
import dev.knowhow.internal.saved.SavedQueries;
import dev.knowhow.internal.source.FolderNoteSource;
import dev.knowhow.internal.source.FolderNoteWriter;
import dev.knowhow.internal.source.LiveFile;
import dev.knowhow.internal.vocabulary.VocabularyReader;
import dev.knowhow.note.NoteChange;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Joining;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Gap;
import dev.knowhow.query.Relaxation;
import dev.knowhow.query.SavedQuery;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.Deadline;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.spi.StateStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What answers the questions of all sessions. Safe for use by many threads. */
final class Answers implements AutoCloseable {

    final Gate gate;
    final NoteIndex index;
    final PeopleBook people;
    final LiveFile<Vocabulary> vocabulary;
    final LiveFile<List<SavedQuery>> saved;
    final Visibility visibility;
    final WhatWeKnow whatWeKnow;
    final WhatIsNew whatIsNew;
    final WhatRises whatRises;
    final WhoKnew whoKnew;
    final Profiles profiles;
    final Pages pages;
    final Completions completions;
    final Journal journal;
    final StateStore state;
    final Health health;
    private final Pasts pasts;
    private final Supplier<@Nullable Path> folder;
    private final @Nullable NoteWriter writer;
    private final Clock clock;

    /**
     * Answers from an index.
     *
     * @param source where notes come from; null if that is not said
     * @param notes the folder the notes lie in; null if that is not said
     * @param pasts the notes as they were
     * @param clock tells what day it is
     * @param joining what makes two names one person where no record does
     */
    Answers(
            Gate gate,
            Parts parts,
            @Nullable NoteSource source,
            @Nullable Path notes,
            Pasts pasts,
            Clock clock,
            Joining joining) {
        this.gate = gate;
        this.index = parts.index();
        this.clock = clock;
        this.writer = parts.writer();
        this.state = parts.state();
        this.journal = new Journal(state);
        NoteSource files = source != null ? source : madeFrom(index);
        this.people = new PeopleBook(files, index, parts.peopleFormats(), joining);
        this.vocabulary = VocabularyReader.file(files, index);
        this.saved = SavedQueries.file(files, index);
        this.visibility = new Visibility(index);
        Topics topics = new Topics(index);
        this.whatWeKnow = new WhatWeKnow(index, topics);
        this.pasts = pasts;
        this.folder = () -> source != null || notes != null ? notes : folderOf(index);
        this.whoKnew = new WhoKnew(index, topics, pasts, folder, clock);
        this.whatIsNew = new WhatIsNew(index, whatWeKnow, topics);
        this.whatRises = new WhatRises(index);
        this.pages = new Pages(index, files, parts.parsers(), parts.renderers(), parts.dialects());
        this.completions = new Completions(index);
        this.health = new Health(index, files, parts.parsers());
        this.profiles = new Profiles(index, visibility, topics);
    }

    /** The folder an index was made from, if it is still there: what people say of themselves today counts. */
    private static @Nullable NoteSource madeFrom(NoteIndex index) {
        Path folder = folderOf(index);
        return folder == null ? null : new FolderNoteSource(folder);
    }

    private static @Nullable Path folderOf(NoteIndex index) {
        String name = index.status().source();
        try {
            return name != null && Files.isDirectory(Path.of(name)) ? Path.of(name) : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /**
     * Asks, with what a viewer may see and who is who, both as of now.
     *
     * @param time how long it may take; null for any time
     */
    <T> T ask(Viewer viewer, @Nullable Duration time, BiFunction<Access, People, T> question) {
        return gate.ask(() -> Deadline.within(time, () -> {
            People known = people.joined();
            Access access = visibility.of(viewer, known).on(today());
            return question.apply(
                    viewer.everything() ? access : access.without(people.hiddenNotes(viewer.member())), known);
        }));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    SearchResults search(SearchQuery query, Access access, People known) {
        return whatWeKnow.search(query, vocabulary.current(), access, known);
    }

    /** What has only words that were spelt otherwise is no answer. */
    static boolean isAnswer(SearchResults results) {
        return results.total() > 0 && results.relaxation().step() != Relaxation.Step.FUZZY;
    }

    /** Records a question without an answer, if that is switched on. */
    void keepGap(String question, People known) {
        if (journal.isOn()) {
            journal.note(question, known, today());
        }
    }

    List<Gap> gaps(Predicate<String> isAnswered) {
        return journal.gaps(isAnswered);
    }

    NoteWriter writer() {
        Path notes = writer == null ? folder.get() : null;
        if (writer == null && notes == null) {
            throw new KnowhowException(
                    Category.USAGE, "these notes cannot be written: they are no folder, and no plugin provides a NoteWriter");
        }
        return notes == null ? Objects.requireNonNull(writer) : new FolderNoteWriter(notes);
    }

    List<NoteChange> changes(NoteId id, int limit) {
        return pasts.changes(folder.get(), id, limit);
    }

    @Override
    public void close() {
        pasts.close();
        index.close();
    }
}
