package dev.knowhow.internal.answer.note;

import dev.knowhow.internal.link.FileLinks;
import dev.knowhow.internal.link.Fragments;
import dev.knowhow.internal.link.LinkKeys;
import dev.knowhow.internal.link.LinkResolver;
import dev.knowhow.note.Attachment;
import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Addresses;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NoteRenderer;
import dev.knowhow.spi.RawNote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resolves the links of a note for a viewer. A note without access is resolved like a missing one. */
final class PageTargets implements NoteRenderer.Targets {

    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|svg|webp|avif)");

    private final NoteIndex index;
    private final LinkResolver resolver;
    private final Access access;
    private final Addresses addresses;
    private final Function<Note, Optional<RawNote>> files;
    private final Note from;
    private final boolean isEmbedded;

    /** The places of notes, since many links of a page may lead to one long note, such as to the page itself. */
    private final Map<NoteId, Optional<Fragments>> places = new HashMap<>();

    /** Resolves the links of the note that a page shows. */
    PageTargets(
            NoteIndex index,
            LinkResolver resolver,
            Access access,
            Addresses addresses,
            Function<Note, Optional<RawNote>> files,
            Note from) {
        this(index, resolver, access, addresses, files, from, false);
    }

    private PageTargets(
            NoteIndex index,
            LinkResolver resolver,
            Access access,
            Addresses addresses,
            Function<Note, Optional<RawNote>> files,
            Note from,
            boolean isEmbedded) {
        this.index = index;
        this.resolver = resolver;
        this.access = access;
        this.addresses = addresses;
        this.files = files;
        this.from = from;
        this.isEmbedded = isEmbedded;
    }

    @Override
    public @Nullable String href(Link link) {
        List<NoteId> to = resolver.resolve(from, link);
        if (to.isEmpty()) {
            String picture = picture(from.id(), link);
            return picture == null ? attachment(link) : addresses.picture(from.id(), picture);
        }
        NoteId target = to.getFirst();
        String place = link.fragment().isEmpty()
                ? ""
                : places(target)
                        .flatMap(places -> places.place(link.fragment()))
                        .orElse("");
        boolean here = !isEmbedded && target.equals(from.id()) && link.target().isEmpty();
        return here ? "#" + place : addresses.note(target, place);
    }

    private @Nullable String attachment(Link link) {
        List<String> files = from.attachments().stream().map(Attachment::path).toList();
        String file = new FileLinks(files).resolve(from.id(), link);
        String address = file == null ? null : addresses.attachment(from.id(), file);
        return address == null || link.fragment().isEmpty() ? address : address + "#" + link.fragment();
    }

    @Override
    public @Nullable String tag(String name) {
        return addresses.topic(name);
    }

    @Override
    public NoteRenderer.@Nullable Embed embed(Link link) {
        List<NoteId> to = resolver.resolve(from, link);
        Note note = to.isEmpty() ? null : note(to.getFirst()).orElse(null);
        Optional<String> place = note == null ? Optional.empty() : place(note, link);
        if (note == null || place.isEmpty()) {
            return null;
        }
        PageTargets targets = new PageTargets(index, resolver, access, addresses, files, note, true);
        return files.apply(note)
                .map(raw -> new NoteRenderer.Embed(
                        raw, note.title(), place.get(), addresses.note(note.id(), place.get()), targets))
                .orElse(null);
    }

    private Optional<Note> note(NoteId id) {
        return id.equals(from.id()) ? Optional.of(from) : index.note(id, access);
    }

    /** The id of the part to which a link leads; empty for the whole note. */
    private Optional<String> place(Note note, Link link) {
        return link.fragment().isEmpty()
                ? Optional.of("")
                : places.computeIfAbsent(note.id(), any -> Optional.of(Fragments.of(note)))
                        .flatMap(places -> places.place(link.fragment()));
    }

    private Optional<Fragments> places(NoteId id) {
        return places.computeIfAbsent(id, any -> note(id).map(Fragments::of));
    }

    static boolean isPicture(String path) {
        return PICTURE.matcher(path).matches();
    }

    /** The path of the image to which a link leads; null if it leads to something else. */
    static @Nullable String picture(NoteId from, Link link) {
        return link.kind() == Link.Kind.EXTERNAL ? null : LinkKeys.picture(from, link.target(), PICTURE);
    }
}
