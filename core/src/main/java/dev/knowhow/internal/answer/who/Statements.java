package dev.knowhow.internal.answer.who;

import dev.knowhow.expert.Statement;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.internal.ranking.Stated;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.EvidenceSource;
import dev.knowhow.spi.NoteSource;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statements on a topic that a viewer has access to. A statement matches if the stems of its topic, in any language
 * of the engine, are among those of the query, of its synonyms, or of its narrower topics. Thread-safe.
 */
public final class Statements {

    private static final Logger LOG = System.getLogger(Statements.class.getName());

    private final List<EvidenceSource> sources;
    private final @Nullable NoteSource notes;
    private final Topics topics;

    /**
     * Creates the statements of sources.
     *
     * @param topics compares their topics with that of a query
     * @param notes the source whose files they may read; null if there is only an index
     */
    public Statements(List<EvidenceSource> sources, @Nullable NoteSource notes, Topics topics) {
        this.sources = List.copyOf(sources);
        this.notes = notes;
        this.topics = topics;
    }

    /** The statements on the topic of a query; empty for a past day. */
    List<Stated> about(Inquiry inquiry) {
        if (sources.isEmpty() || inquiry.query().asOf() != null) {
            return List.of();
        }
        List<Stated> seen = new ArrayList<>();
        for (EvidenceSource source : sources) {
            for (Statement statement : all(source)) {
                if (mayBeSeen(statement, inquiry.access())) {
                    seen.add(new Stated(source.name(), statement));
                }
            }
        }
        if (seen.stream().allMatch(one -> one.statement().supports() != null)) {
            return seen; // stems take longer than the rest
        }
        List<Set<String>> asked = asked(inquiry.topic(), inquiry.vocabulary());
        return seen.stream()
                .filter(one -> one.statement().supports() != null
                        || asked.stream().anyMatch(topics.stems(one.statement().topic())::isIn))
                .toList();
    }

    private List<Set<String>> asked(String topic, Vocabulary vocabulary) {
        List<Set<String>> asked = new ArrayList<>();
        asked.add(topics.stems(List.of(topic), vocabulary));
        vocabulary
                .in(topic)
                .forEach(match ->
                        match.narrower().forEach(narrower -> asked.add(topics.stems(List.of(narrower), vocabulary))));
        return asked;
    }

    /** A problem for each source that cannot be read now. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (EvidenceSource source : sources) {
            try {
                source.statements(notes);
            } catch (IOException | RuntimeException | LinkageError e) {
                problems.add(new Problem(
                        Severity.ERROR,
                        source.name(),
                        0,
                        "this evidence cannot be read and does not count: " + e,
                        "correct what it reads, or remove the plugin"));
            }
        }
        return problems;
    }

    /** An unreadable source is ignored: the notes still answer. */
    private List<Statement> all(EvidenceSource source) {
        try {
            return source.statements(notes);
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "the evidence of " + source.name() + " is not counted, it cannot be read: " + e);
            return List.of();
        }
    }

    private static boolean mayBeSeen(Statement statement, Access access) {
        return access.everything()
                || statement.audience().isEmpty()
                || statement.audience().stream().anyMatch(access.audiences()::contains);
    }
}
