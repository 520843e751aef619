package dev.knowhow.plugin;

import com.google.inject.Binder;
import com.google.inject.binder.LinkedBindingBuilder;
import com.google.inject.multibindings.Multibinder;
import dev.knowhow.spi.AttachmentReader;
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
 * Binds the extensions of a plugin, by type.
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

    /** Creates an extension binder for the binder of a module. */
    public static ExtensionBinder in(Binder binder) {
        return new ExtensionBinder(binder.skipSources(ExtensionBinder.class));
    }

    /** Adds a parser. If several accept a file, the plugin whose name sorts first takes precedence. */
    public LinkedBindingBuilder<NoteParser> parser() {
        return Multibinder.newSetBinder(binder, NoteParser.class).addBinding();
    }

    /** Adds a renderer. If several accept a file, the plugin whose name sorts first takes precedence. */
    public LinkedBindingBuilder<NoteRenderer> renderer() {
        return Multibinder.newSetBinder(binder, NoteRenderer.class).addBinding();
    }

    /** Adds a dialect of vaults. */
    public LinkedBindingBuilder<Dialect> dialect() {
        return Multibinder.newSetBinder(binder, Dialect.class).addBinding();
    }

    /** Adds an enricher. */
    public LinkedBindingBuilder<NoteEnricher> enricher() {
        return Multibinder.newSetBinder(binder, NoteEnricher.class).addBinding();
    }

    /** Adds a reader of attachments. If several accept a file, the plugin whose name sorts first takes precedence. */
    public LinkedBindingBuilder<AttachmentReader> attachmentReader() {
        return Multibinder.newSetBinder(binder, AttachmentReader.class).addBinding();
    }

    /** Adds a format for files with records of people. */
    public LinkedBindingBuilder<PeopleFormat> peopleFormat() {
        return Multibinder.newSetBinder(binder, PeopleFormat.class).addBinding();
    }

    /** Adds a source of evidence that is not a note. */
    public LinkedBindingBuilder<EvidenceSource> evidence() {
        return Multibinder.newSetBinder(binder, EvidenceSource.class).addBinding();
    }

    /** Adds an archive. The first archive that has the notes of a moment answers. */
    public LinkedBindingBuilder<NoteArchive> archive() {
        return Multibinder.newSetBinder(binder, NoteArchive.class).addBinding();
    }

    /**
     * Provides the one source of notes. It replaces the folder of {@code notes(folder)}, which it can inject as
     * {@link NotesFolder}. A source that the host sets with {@code source(...)} replaces this one.
     */
    public LinkedBindingBuilder<NoteSource> source() {
        return binder.bind(NoteSource.class);
    }

    /** Provides the one writer of notes, which replaces the writer of files in the notes folder. */
    public LinkedBindingBuilder<NoteWriter> writer() {
        return binder.bind(NoteWriter.class);
    }

    /** Provides the one state store, which replaces files beside the index. */
    public LinkedBindingBuilder<StateStore> state() {
        return binder.bind(StateStore.class);
    }

    /** Provides the one index. */
    public LinkedBindingBuilder<NoteIndex> index() {
        return binder.bind(NoteIndex.class);
    }
}
