package dev.knowhow;

import dev.knowhow.internal.answer.note.Health;
import dev.knowhow.internal.boot.Discovery;
import dev.knowhow.internal.evaluate.Evaluation;
import dev.knowhow.note.Move;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SavedQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.IndexStatus;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.spi.StateStore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The functions for operators of a {@link Knowhow}. They ignore access control: do not expose them to visitors.
 * Immutable and thread-safe.
 */
public final class Operations {

    private final Discovery discovery;
    private final Answers answers;
    private final Indexing indexing;

    Operations(Discovery discovery, Answers answers, Indexing indexing) {
        this.discovery = discovery;
        this.answers = answers;
        this.indexing = indexing;
    }

    /**
     * Checks all notes, people files and plugins for problems. The file of a problem of a plugin or of a source of
     * evidence is its name.
     */
    public CheckReport check() {
        Health.Findings findings = answers.gate.ask(() -> answers.health.check(
                answers.people.current(),
                answers.people.joined(),
                Stream.of(
                                answers.vocabulary.problems(),
                                answers.saved.problems(),
                                answers.radarNames.problems(),
                                answers.statements.problems(),
                                answers.thanks.problems(),
                                discovery.problems())
                        .flatMap(List::stream)
                        .toList(),
                answers.today()));
        return new CheckReport(
                findings.notes(),
                findings.problems(),
                findings.lookalikes().stream()
                        .map(pair -> new CheckReport.Duplicate(pair.first(), pair.second(), pair.reason()))
                        .toList());
    }

    /**
     * Verifies everything that is stored in the index, such as by its checksums. The next update rebuilds a damaged
     * index.
     *
     * @return the number of bytes verified; 0 if there is no index, or the engine cannot verify it
     * @throws KnowhowException if the index is damaged
     */
    public long verifyIndex() {
        return answers.gate.ask(answers.index::verify);
    }

    /**
     * All people, from the people files as they are now, joined as {@link KnowhowBuilder#joining} sets. Base access
     * control on {@link People#verified} only. The result contains e-mail addresses and members who refuse to be found:
     * to show people to others, use {@link Session#people}.
     */
    public People people() {
        return answers.gate.ask(answers.people::joined);
    }

    /**
     * The team's vocabulary, from {@code vocabulary.txt} as it is now; {@link Vocabulary#NONE} if the file is missing.
     */
    public Vocabulary vocabulary() {
        return answers.gate.ask(answers.vocabulary::current);
    }

    /** The team's saved queries, from {@code saved.txt} as it is now, in file order. */
    public List<SavedQuery> savedQueries() {
        return answers.gate.ask(answers.saved::current);
    }

    /**
     * Switches gap logging on or off; the default is off. If it is on, queries without results are recorded in
     * {@link #state}: the day and the words, never the viewer, and without the names of known people. Recorded gaps
     * remain when it is switched off.
     */
    public void keepGaps(boolean on) {
        answers.gate.ask(() -> {
            answers.gapLog.keep(on);
            return on;
        });
    }

    /**
     * Returns the writer of notes and of the files beside them. A written note is found after the next update of the
     * index.
     *
     * @throws KnowhowException if the notes are not a folder, and no plugin provides a writer
     */
    public NoteWriter writer() {
        return answers.gate.ask(answers::writer);
    }

    /**
     * Returns the store for tokens, alerts, digests and gaps: files beside the index unless a plugin provides another
     * store, see {@link KnowhowBuilder#state}.
     */
    public StateStore state() {
        return answers.gate.ask(() -> answers.state);
    }

    /**
     * The day of a version of the notes that people have named, such as a git tag, branch or commit.
     *
     * @param version the name
     * @return empty if no archive of the notes has such a version, or it cannot be read
     */
    public Optional<LocalDate> day(String version) {
        return answers.gate.ask(() -> answers.day(version));
    }

    /**
     * Computes what changes if a note gets another id, from the files as they are now. Nothing is written. The result
     * contains files that the viewer may not see, because the links in them change too.
     *
     * @param viewer the member who moves the note; in notes that they see, links are resolved as they see them
     * @param from the id of the note, whether or not the viewer sees it
     * @param to its id after the move
     * @return empty if there is no such note, or no parser reads it under the other id
     */
    public Optional<Move> move(Viewer viewer, NoteId from, NoteId to) {
        return answers.ask(viewer, null, (access, people) -> answers.moves.plan(from, to, access));
    }

    /** The status of the index. */
    public IndexStatus status() {
        return answers.gate.ask(answers.index::status);
    }

    /**
     * The reason why the index could not be updated, such as a full disk, or a cluster that does not answer. Until the
     * next success, answers come from the previous index.
     *
     * @return the last failure since the last full check; empty if the index is up to date
     */
    public Optional<KnowhowException> trouble() {
        return answers.gate.ask(() -> Optional.ofNullable(indexing.trouble())
                .or(() -> answers.index
                        .problem()
                        .map(problem -> new KnowhowException(KnowhowException.Category.INDEX, problem))));
    }

    /** The plugins found, by name, including those that failed to load. */
    public List<PluginInfo> plugins() {
        return discovery.found().stream()
                .map(plugin -> new PluginInfo(plugin.name(), plugin.version(), plugin.origin(), plugin.problem()))
                .sorted(Comparator.comparing(PluginInfo::name))
                .toList();
    }

    /**
     * Answers a question of {@code knowhow evaluate} as for an anonymous viewer. Not part of the API: its parameter is
     * internal and may change in any release.
     */
    public <T> T evaluate(Evaluation<T> question) {
        return answers.ask(
                Viewer.EVERYONE,
                null,
                (access, people) ->
                        question.answer(answers.asOfExperts.today(), answers.vocabulary.current(), access, people));
    }
}
