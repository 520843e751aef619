package dev.knowhow.plugin;

import com.google.inject.Binder;
import com.google.inject.binder.LinkedBindingBuilder;
import com.google.inject.multibindings.Multibinder;
import dev.knowhow.spi.Dialect;
import dev.knowhow.spi.EvidenceSource;
import dev.knowhow.spi.NoteArchive;
import dev.knowhow.spi.NoteEnricher;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.NoteRenderer;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.spi.PeopleFormat;
import dev.knowhow.spi.StateStore;

/**
 * The places where a plugin may add something, by their types.
 *
 * <pre>{@code
 * protected void configure() {
 *     ExtensionBinder.in(binder()).parser().to(AsciiDocParser.class);
 * }
 * }</pre>
 */
public final class ExtensionBinder {

    private final Binder binder;

    private ExtensionBinder(Binder binder) {
        this.binder = binder;
    }

    /** Extends through a module's binder. */
    public static ExtensionBinder in(Binder binder) {
        return new ExtensionBinder(binder.skipSources(ExtensionBinder.class));
    }

    /** Adds a parser. Among several that accept a file, the one whose plugin's name comes first is taken. */
    public LinkedBindingBuilder<NoteParser> parser() {
        return Multibinder.newSetBinder(binder, NoteParser.class).addBinding();
    }

    /** Adds something that makes pages of notes. Among several that accept a file, the one whose plugin's name comes first is taken. */
    public LinkedBindingBuilder<NoteRenderer> renderer() {
        return Multibinder.newSetBinder(binder, NoteRenderer.class).addBinding();
    }

    /** Adds a dialect of vaults. */
    public LinkedBindingBuilder<Dialect> dialect() {
        return Multibinder.newSetBinder(binder, Dialect.class).addBinding();
    }

    /** Adds something that enriches notes. */
    public LinkedBindingBuilder<NoteEnricher> enricher() {
        return Multibinder.newSetBinder(binder, NoteEnricher.class).addBinding();
    }

    /** Adds a format for files with records of people. */
    public LinkedBindingBuilder<PeopleFormat> peopleFormat() {
        return Multibinder.newSetBinder(binder, PeopleFormat.class).addBinding();
    }

    /** Adds a source of evidence that is not a note. */
    public LinkedBindingBuilder<EvidenceSource> evidence() {
        return Multibinder.newSetBinder(binder, EvidenceSource.class).addBinding();
    }

    /** Adds an archive. The first that knows the notes of a moment is asked. */
    public LinkedBindingBuilder<NoteArchive> archive() {
        return Multibinder.newSetBinder(binder, NoteArchive.class).addBinding();
    }

    /**
     * Provides the one source of notes. It takes the place of the folder of {@code notes(folder)}, which it may have injected as
     * {@link NotesFolder}; a source that a host sets with {@code source(...)} takes the place of this one.
     */
    public LinkedBindingBuilder<NoteSource> source() {
        return binder.bind(NoteSource.class);
    }

    /** Provides the one writer of notes, in the place of files in the notes folder. */
    public LinkedBindingBuilder<NoteWriter> writer() {
        return binder.bind(NoteWriter.class);
    }

    /** Provides the one store of state, in the place of files beside the index. */
    public LinkedBindingBuilder<StateStore> state() {
        return binder.bind(StateStore.class);
    }

    /** Provides the one index. */
    public LinkedBindingBuilder<NoteIndex> index() {
        return binder.bind(NoteIndex.class);
    }
}
