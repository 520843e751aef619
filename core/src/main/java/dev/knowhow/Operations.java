package dev.knowhow;

import dev.knowhow.internal.answer.note.Health;
import dev.knowhow.internal.boot.Discovery;
import dev.knowhow.internal.evaluate.Evaluation;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SavedQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.IndexStatus;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.spi.StateStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What whoever runs a {@link Knowhow} looks at and switches. Nothing here is cut to what a viewer may see: it is not for visitors.
 * Immutable and safe for use by many threads.
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

    /** What should a keeper of the notes look at? Sees all notes. */
    public CheckReport check() {
        Health.Findings findings = answers.gate.ask(() -> answers.health.check(
                answers.people.current(),
                answers.people.joined(),
                Stream.of(answers.vocabulary, answers.saved)
                        .flatMap(file -> file.problems().stream())
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
     * Everyone the notes may speak of, as the people files say now, and joined as {@link KnowhowBuilder#joining} says. Ask
     * {@link People#verified} where a right rests on who somebody is. It has e-mail
     * addresses, and those who do not agree to be found: what is shown to others comes from {@link Session#people}.
     */
    public People people() {
        return answers.gate.ask(answers.people::joined);
    }

    /** The team's words, as {@code vocabulary.txt} says now; {@link Vocabulary#NONE} if there is none. */
    public Vocabulary vocabulary() {
        return answers.gate.ask(answers.vocabulary::current);
    }

    /** The questions the team asks again and again, as {@code saved.txt} says now, in its order. */
    public List<SavedQuery> savedQueries() {
        return answers.gate.ask(answers.saved::current);
    }

    /**
     * Begins or ends to keep what is asked in vain, in {@link #state}: the day and the words, never who asked, and
     * without the names of known people. Off until it is switched on; what was kept stays.
     */
    public void keepGaps(boolean on) {
        answers.gate.ask(() -> {
            answers.gapLog.keep(on);
            return on;
        });
    }

    /**
     * Writes notes and the files beside them. What is written is found once it is indexed.
     *
     * @throws KnowhowException if the notes are not a folder, and no plugin provides a writer
     */
    public NoteWriter writer() {
        return answers.gate.ask(answers::writer);
    }

    /**
     * Where what members and operators did is kept: for tokens, alerts and digests. Files beside the index if no plugin provides another
     * store; see {@link KnowhowBuilder#state}.
     */
    public StateStore state() {
        return answers.gate.ask(() -> answers.state);
    }

    /** How does the index stand? */
    public IndexStatus status() {
        return answers.gate.ask(answers.index::status);
    }

    /**
     * Why this knowhow could not bring the index up to date, as on a full disk: then answers are those of the index as it was.
     *
     * @return what it last failed for, until all notes could be looked at again; empty if nothing is missing
     */
    public Optional<KnowhowException> trouble() {
        return answers.gate.ask(() -> Optional.ofNullable(indexing.trouble()));
    }

    /** The plugins that were found, by name, broken ones included. */
    public List<PluginInfo> plugins() {
        return discovery.found().stream()
                .map(plugin -> new PluginInfo(plugin.name(), plugin.version(), plugin.origin(), plugin.problem()))
                .sorted(Comparator.comparing(PluginInfo::name))
                .toList();
    }

    /**
     * Answers a question of {@code knowhow evaluate} as for an anonymous viewer. Not part of the API: its parameter is internal
     * and may change in any release.
     */
    public <T> T evaluate(Evaluation<T> question) {
        return answers.ask(
                Viewer.EVERYONE,
                null,
                (access, people) ->
                        question.answer(answers.asOfExperts.today(), answers.vocabulary.current(), access, people));
    }
}
