package dev.knowhow;

import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Profile;
import dev.knowhow.expert.Why;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.spi.IndexStatus;
import dev.knowhow.spi.NoteSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Placeholder bodies; see the branch that fills them. */
public final class Knowhow implements AutoCloseable {

    private Knowhow() {}

    /** Begins a knowhow. */
    public static Builder builder() {
        return new Builder();
    }

    /** Brings the index up to date with the notes. */
    public IndexReport index() {
        return index(Progress.NONE);
    }

    /** Brings the index up to date with the notes. */
    public IndexReport index(Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** What do we know about it? Ten hits, as seen by everyone. */
    public SearchResults search(String text) {
        return search(SearchQuery.of(text));
    }

    /** What do we know about it? */
    public SearchResults search(SearchQuery query) {
        throw new UnsupportedOperationException();
    }

    /** Who knows about it? Five experts, as seen by everyone. */
    public Experts experts(String topic) {
        return experts(ExpertQuery.of(topic));
    }

    /** Who knows about it? */
    public Experts experts(ExpertQuery query) {
        throw new UnsupportedOperationException();
    }

    /** Why does somebody stand where they stand? Empty if they have no evidence, or may not be shown. */
    public Optional<Why> why(ExpertQuery query, String person) {
        throw new UnsupportedOperationException();
    }

    /** A note; empty if there is none or the viewer may not see it. */
    public Optional<Note> note(NoteId id, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** What does somebody know about? Empty if nothing is known of them, or they may not be shown. */
    public Optional<Profile> profile(String person, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** Where do the links lead? */
    public LinkReport links(Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** What should a keeper of the notes look at? */
    public CheckReport check() {
        throw new UnsupportedOperationException();
    }

    /** Everyone the notes may speak of. */
    public People people() {
        throw new UnsupportedOperationException();
    }

    /** How does the index stand? */
    public IndexStatus status() {
        throw new UnsupportedOperationException();
    }

    /** The plugins that were found, broken ones included. */
    public List<PluginInfo> plugins() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}

    /** Builds a knowhow step by step. */
    public static final class Builder {
        private Builder() {}

        /** The folder the notes lie in. */
        public Builder notes(Path folder) {
            throw new UnsupportedOperationException();
        }

        /** Another source of notes than a folder. */
        public Builder source(NoteSource source) {
            throw new UnsupportedOperationException();
        }

        /** The folder the index lies in, {@code .knowhow} of the notes folder if not said. */
        public Builder index(Path folder) {
            throw new UnsupportedOperationException();
        }

        /** Adds a plugin by hand. */
        public Builder plugin(KnowhowPlugin plugin) {
            throw new UnsupportedOperationException();
        }

        /** A folder of jars, each a plugin. */
        public Builder pluginsFolder(Path folder) {
            throw new UnsupportedOperationException();
        }

        /** Builds it. */
        public Knowhow build() {
            throw new UnsupportedOperationException();
        }
    }
}
