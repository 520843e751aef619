package dev.knowhow.internal.answer.note;

import dev.knowhow.internal.link.IndexCatalog;
import dev.knowhow.internal.link.LinkKeys;
import dev.knowhow.internal.link.MovedLinks;
import dev.knowhow.internal.link.NamedNote;
import dev.knowhow.internal.thanks.ThanksFiles;
import dev.knowhow.note.Move;
import dev.knowhow.note.Move.FileChange;
import dev.knowhow.note.Move.LeftLink;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Computes what changes if a note gets another id. */
public final class Moves {

    private final NoteIndex index;
    private final @Nullable NoteSource source;
    private final Pages pages;
    private final ThanksFiles thanks;

    /**
     * Reads an index and the source files.
     *
     * @param source the source; null if only the index is available, and then no note moves
     * @param pages parses texts as notes
     * @param thanks the files of thanks, which name notes
     */
    public Moves(NoteIndex index, @Nullable NoteSource source, Pages pages, ThanksFiles thanks) {
        this.index = index;
        this.source = source;
        this.pages = pages;
        this.thanks = thanks;
    }

    /**
     * The changes of a move.
     *
     * <p>Links in notes that a viewer sees are resolved as for that viewer, and links in other notes as for the
     * operator, so that what changes in a visible note does not depend on hidden notes.
     *
     * @return empty if there is no such note, or it cannot be read as a note under the other id
     */
    public Optional<Move> plan(NoteId from, NoteId to, Access access) {
        NoteSource files = source;
        if (files == null || from.equals(to)) {
            return Optional.empty();
        }
        byte[] content = read(files, from);
        Note was = content == null ? null : pages.parse(from, content).orElse(null);
        Note now = content == null ? null : pages.parse(to, content).orElse(null);
        if (content == null || was == null || now == null) {
            return Optional.empty();
        }
        Set<String> keys = new TreeSet<>(LinkKeys.of(was));
        keys.addAll(LinkKeys.of(now));
        Set<String> linked = LinkKeys.ofLinksTo(keys);
        Set<NoteId> seen =
                index.linkingTo(linked, access).stream().map(Note::id).collect(Collectors.toCollection(TreeSet::new));
        Set<NoteId> hidden = index.linkingTo(linked, Access.ALL).stream()
                .map(Note::id)
                .filter(id -> !seen.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
        Changed changed = new Changed(files);
        MovedLinks forViewer = links(files, from, now, access);
        changed.add(forViewer, was, content, true);
        seen.remove(from);
        hidden.remove(from);
        seen.forEach(id -> changed.add(forViewer, id));
        MovedLinks forOperator = links(files, from, now, Access.ALL);
        hidden.forEach(id -> changed.add(forOperator, id));
        changed.files.addAll(thanks.moved(from, to));
        return Optional.of(new Move(from, to, changed.files, changed.left));
    }

    private MovedLinks links(NoteSource files, NoteId from, Note now, Access access) {
        return new MovedLinks(
                new IndexCatalog(index, access),
                from,
                NamedNote.of(now),
                pages::parse,
                path -> PageTargets.isPicture(path) && files.exists(path));
    }

    private static byte @Nullable [] read(NoteSource files, NoteId id) {
        try {
            return files.read(id);
        } catch (IOException e) {
            return null; // removed meanwhile
        }
    }

    /** What has been found to change. */
    private final class Changed {

        private final NoteSource source;
        private final List<FileChange> files = new ArrayList<>();
        private final List<LeftLink> left = new ArrayList<>();

        Changed(NoteSource source) {
            this.source = source;
        }

        void add(MovedLinks links, NoteId id) {
            byte[] content = read(source, id);
            if (content != null) {
                pages.parse(id, content).ifPresent(note -> add(links, note, content, false));
            }
        }

        void add(MovedLinks links, Note note, byte[] content, boolean always) {
            MovedLinks.Rewritten rewritten = links.of(note, content);
            rewritten.left().forEach(link -> left.add(new LeftLink(note.id(), link)));
            if (always || !Arrays.equals(content, rewritten.content())) {
                files.add(new FileChange(note.id().path(), content, rewritten.content()));
            }
        }
    }
}
