package dev.knowhow.internal.answer.note;

import dev.knowhow.internal.ingest.Hash;
import dev.knowhow.internal.ingest.IngestState;
import dev.knowhow.internal.link.IndexCatalog;
import dev.knowhow.internal.link.LinkKeys;
import dev.knowhow.internal.link.LinkResolver;
import dev.knowhow.internal.source.TimedReads;
import dev.knowhow.internal.vault.Vaults;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Addresses;
import dev.knowhow.query.Backlink;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.Dialect;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteParser;
import dev.knowhow.spi.NoteRenderer;
import dev.knowhow.spi.NoteSource;
import dev.knowhow.spi.RawNote;
import dev.knowhow.spi.UnreadableNoteException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers with pages of notes: HTML, images, and backlinks. */
public final class Pages {

    private final NoteIndex index;
    private final @Nullable NoteSource source;
    private final List<NoteParser> parsers;
    private final List<NoteRenderer> renderers;
    private final List<Dialect> dialects;

    /** Reads an index, and the source files where available. */
    public Pages(
            NoteIndex index,
            @Nullable NoteSource source,
            List<NoteParser> parsers,
            List<NoteRenderer> renderers,
            List<Dialect> dialects) {
        this.index = index;
        this.source = source;
        this.parsers = parsers;
        this.renderers = renderers;
        this.dialects = dialects;
    }

    /** A note as HTML; empty without access, or if nothing can render it. */
    public Optional<String> html(NoteId id, Access access, Addresses addresses) {
        return index.note(id, access)
                .flatMap(note -> raw(note, access).flatMap(raw -> html(raw, note, access, addresses)));
    }

    /** The visible note with the address of a former id; empty if there are several. */
    public Optional<NoteId> moved(NoteId former, Access access) {
        List<NoteId> notes = resolver(access).address("/" + former.path());
        return notes.size() == 1 ? Optional.of(notes.getFirst()) : Optional.empty();
    }

    /** The file of a note as it is now; empty without access to the note as indexed and as it is now. */
    public Optional<byte[]> source(NoteId id, Access access) {
        return index.note(id, access).flatMap(note -> raw(note, access)).map(RawNote::content);
    }

    /** A text as a note that need not exist; empty if it cannot be parsed. */
    public Optional<Note> parse(NoteId id, byte[] content) {
        return raw(id, content).flatMap(this::parsed);
    }

    /** A text as HTML, with the links of a viewer; empty if nothing can render it. */
    public Optional<String> preview(NoteId id, byte[] content, Access access, Addresses addresses) {
        return raw(id, content).flatMap(raw -> parsed(raw).flatMap(note -> html(raw, note, access, addresses)));
    }

    private Optional<String> html(RawNote raw, Note note, Access access, Addresses addresses) {
        PageTargets targets = new PageTargets(
                index,
                resolver(access),
                access,
                addresses,
                embedded -> embedded.id().equals(raw.id()) ? Optional.of(raw) : raw(embedded, access),
                note);
        return renderers.stream()
                .filter(renderer -> renderer.accepts(raw.id()))
                .findFirst()
                .map(renderer -> renderer.html(raw, note.title(), targets));
    }

    private LinkResolver resolver(Access access) {
        return new LinkResolver(new IndexCatalog(index, access));
    }

    /**
     * The note as in its file. If the file is gone or has another audience since it was indexed, only what the index
     * contains is shown.
     */
    private Optional<RawNote> raw(Note indexed, Access access) {
        NoteSource notes = source;
        return notes == null
                ? Optional.empty()
                : raw(indexed.id(), notes, () -> notes.read(indexed.id()))
                        .filter(raw -> isIndexed(raw, access)
                                || parsed(raw)
                                        .filter(file -> isMeantForTheSame(file, indexed))
                                        .isPresent());
    }

    /** Whether a file is as it was indexed. */
    private boolean isIndexed(RawNote raw, Access access) {
        return index.hash(raw.id(), access)
                .filter(Hash.of(raw.content())::equals)
                .isPresent();
    }

    private Optional<RawNote> raw(NoteId id, byte[] content) {
        return source == null ? Optional.empty() : raw(id, source, () -> content);
    }

    private Optional<RawNote> raw(NoteId id, NoteSource notes, Callable<byte[]> content) {
        try {
            return Optional.of(TimedReads.read(
                    () -> new RawNote(id, content.call(), vaults(notes).of(id))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Note> parsed(RawNote raw) {
        try {
            return parsers.stream()
                    .filter(parser -> parser.accepts(raw.id()))
                    .findFirst()
                    .map(parser -> parser.parse(raw));
        } catch (UnreadableNoteException e) {
            return Optional.empty();
        }
    }

    private Vaults vaults(NoteSource notes) {
        return Vaults.open(dialects, IngestState.markers(index), notes);
    }

    private static boolean isMeantForTheSame(Note file, Note indexed) {
        return file.status() == indexed.status()
                && file.audience().equals(indexed.audience())
                && Objects.equals(file.from(), indexed.from())
                && Objects.equals(file.until(), indexed.until())
                && authors(file).equals(authors(indexed));
    }

    private static List<Attribution> authors(Note note) {
        return note.attributions().stream()
                .filter(part -> part.origin() == Origin.FRONT_MATTER)
                .toList();
    }

    /** An image of a visible note; empty without access to the note, or if the note does not show it. */
    public Optional<byte[]> picture(NoteId from, String path, Access access) {
        return file(
                from,
                path,
                access,
                note -> note.links().stream().anyMatch(link -> path.equals(PageTargets.picture(from, link))));
    }

    /** A file whose text is searched with a visible note; empty without access to the note. */
    public Optional<byte[]> attachment(NoteId from, String path, Access access) {
        return file(
                from,
                path,
                access,
                note -> note.attachments().stream()
                        .anyMatch(attachment -> attachment.path().equals(path)));
    }

    private Optional<byte[]> file(NoteId from, String path, Access access, Predicate<Note> shows) {
        return index.note(from, access).filter(shows).isPresent() ? picture(path) : Optional.empty();
    }

    /** A file of the vault, without access control; empty if it cannot be read. */
    public Optional<byte[]> picture(String path) {
        try {
            return source != null ? TimedReads.read(() -> source.file(path)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A page of the links to a note, one entry for each note with such links, by id. */
    public List<Backlink> backlinks(NoteId id, Access access, int offset, int limit) {
        Optional<Note> to = index.note(id, access);
        if (to.isEmpty()) {
            return List.of();
        }
        LinkResolver resolver = resolver(access);
        Set<String> keys = LinkKeys.ofLinksTo(LinkKeys.of(to.get()));
        return index.linkingTo(keys, access).stream()
                .filter(from -> !from.id().equals(id))
                .flatMap(from -> backlink(resolver, from, keys, id).stream())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    /**
     * The notes with a link to some notes, by the note that the link leads to. Each linking note is read once.
     *
     * @param limit the largest number of linking notes of each note, by id
     */
    public Map<NoteId, List<Note>> linking(List<Note> to, Access access, int limit) {
        LinkResolver resolver = resolver(access);
        Map<NoteId, List<Note>> linking = new HashMap<>();
        Set<String> keys = new HashSet<>();
        for (Note note : to) {
            linking.put(note.id(), new ArrayList<>());
            keys.addAll(LinkKeys.ofLinksTo(LinkKeys.of(note)));
        }
        for (Note from : index.linkingTo(keys, access)) {
            links(from, keys)
                    .flatMap(link -> resolver.resolve(from, link).stream().limit(1))
                    .filter(target -> !target.equals(from.id()))
                    .distinct()
                    .map(linking::get)
                    .filter(notes -> notes != null && notes.size() < limit)
                    .forEach(notes -> notes.add(from));
        }
        return linking;
    }

    /** The links of a note that may lead to a note with some keys. Only these need to be resolved. */
    private static Stream<Link> links(Note from, Set<String> keys) {
        return from.links().stream().filter(link -> !Collections.disjoint(LinkKeys.ofLink(from, link), keys));
    }

    private static Optional<Backlink> backlink(LinkResolver resolver, Note from, Set<String> keys, NoteId to) {
        return links(from, keys)
                .filter(link -> leadsTo(resolver, from, link, to))
                .findFirst()
                .map(link -> backlink(from, link, resolver.shown(from, link, to)));
    }

    private static Backlink backlink(Note from, Link link, String text) {
        return new Backlink(from.id(), from.title(), text, LinkContext.of(from, link), link.line());
    }

    private static boolean leadsTo(LinkResolver resolver, Note from, Link link, NoteId to) {
        List<NoteId> found = resolver.resolve(from, link);
        return !found.isEmpty() && found.getFirst().equals(to);
    }
}
