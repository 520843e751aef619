package dev.knowhow.expert;

import dev.knowhow.query.Keyword;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A topic of a member's notes. Immutable. */
public sealed interface Topic permits TopicBuilder.Values {

    /** The name. */
    String name();

    /** The kind of name. */
    Keyword.Kind kind();

    /**
     * The keyness: how strongly it distinguishes their notes from all others, see {@link Keyword#logLikelihood}. Topics
     * are ordered by it.
     */
    double keyness();

    /** The sum of the contributions of the evidence; comparable within one member only. */
    double score();

    /** The day of the first note; null if unknown. */
    @Nullable LocalDate since();

    /** The day of the latest note; null if unknown. */
    @Nullable LocalDate last();

    /** The notes that support it, strongest first. */
    List<Evidence> evidence();

    /**
     * Returns a builder of a topic without evidence.
     *
     * @param name see {@link #name}
     * @param kind see {@link #kind}
     */
    static TopicBuilder builder(String name, Keyword.Kind kind) {
        return new TopicBuilder(name, kind);
    }
}
