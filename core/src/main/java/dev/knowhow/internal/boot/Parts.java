package dev.knowhow.internal.boot;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The extensions of all plugins.
 *
 * @param index the one index
 * @param source the one source of notes; null if no plugin provides one
 * @param writer the one writer of notes; null if no plugin provides one
 * @param state the state store
 * @param parsers the parsers, by the names of their plugins
 * @param renderers the renderers of note pages, by the names of their plugins
 * @param dialects the dialects of vaults, by the names of their plugins
 * @param enrichers the enrichers of notes, by class name
 * @param attachmentReaders the readers of attachments, by the names of their plugins
 * @param peopleFormats the formats of people files, by the names of their plugins
 * @param evidence the sources of evidence that is not a note, by name
 * @param archives the archives of past notes, by the names of their plugins
 */
public record Parts(
        NoteIndex index,
        @Nullable NoteSource source,
        @Nullable NoteWriter writer,
        StateStore state,
        List<NoteParser> parsers,
        List<NoteRenderer> renderers,
        List<Dialect> dialects,
        List<NoteEnricher> enrichers,
        List<AttachmentReader> attachmentReaders,
        List<PeopleFormat> peopleFormats,
        List<EvidenceSource> evidence,
        List<NoteArchive> archives) {}
