package dev.knowhow.internal.answer.who;

import dev.knowhow.expert.Statement;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.internal.ranking.Stated;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Problem.Severity;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.EvidenceSource;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.text.Stems;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The statements about a topic that a viewer may see. A statement is about what is asked if the stems of its topic, in
 * any language of the engine, are among those of the question, of other names of what it asks for, and of what the
 * vocabulary has as narrower. Safe for use by many threads.
 */
public final class Statements {

    private static final Logger LOG = System.getLogger(Statements.class.getName());
    private static final int MOST_REMEMBERED = 10_000;

    private final List<EvidenceSource> sources;
    private final @Nullable NoteSource notes;
    private final NoteIndex index;
    private final Topics topics;
    private final Map<String, Stems> stems = new ConcurrentHashMap<>();

    /**
     * The statements of some sources.
     *
     * @param notes what they may read files from; null if there is only an index
     */
    public Statements(List<EvidenceSource> sources, @Nullable NoteSource notes, NoteIndex index, Topics topics) {
        this.sources = List.copyOf(sources);
        this.notes = notes;
        this.index = index;
        this.topics = topics;
    }

    /** Those about the topic of a query; none as of an earlier day. */
    List<Stated> about(Inquiry inquiry) {
        if (sources.isEmpty() || inquiry.query().asOf() != null) {
            return List.of();
        }
        List<Set<String>> asked = asked(inquiry.topic(), inquiry.vocabulary());
        List<Stated> about = new ArrayList<>();
        for (EvidenceSource source : sources) {
            for (Statement statement : all(source)) {
                if (mayBeSeen(statement, inquiry.access()) && asked.stream().anyMatch(stems(statement.topic())::isIn)) {
                    about.add(new Stated(source.name(), statement));
                }
            }
        }
        return about;
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

    private Stems stems(String topic) {
        if (stems.size() > MOST_REMEMBERED) {
            stems.clear();
        }
        return stems.computeIfAbsent(topic, index::stems);
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

    /** What cannot be read counts nothing: the notes still answer. */
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
