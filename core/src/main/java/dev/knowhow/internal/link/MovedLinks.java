package dev.knowhow.internal.link;

import dev.knowhow.internal.link.LinkPlaces.Place;
import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the links of a note after a note has moved, so that they lead to the same notes as before. A rewritten text
 * counts if the parser finds the wanted links in it and nothing else has changed. Not thread-safe.
 */
public final class MovedLinks {

    /** Each place costs a parse, if they cannot be rewritten together. */
    private static final int MAX_ALONE = 100;

    /** Not from the root, without a query or the code of a template. */
    private static final Pattern RELATIVE = Pattern.compile("[^/?{}<>][^?{}<>]*");

    private final LinkResolver before;
    private final LinkResolver after;

    /** As other tools, which know no titles: a link that names the file of the note goes on to do so. */
    private final LinkResolver beforeByFile;

    private final LinkResolver afterByFile;
    private final NoteId from;
    private final NoteId to;
    private final BiFunction<NoteId, byte[], Optional<Note>> parser;
    private final Predicate<String> isPicture;

    /**
     * A move.
     *
     * @param catalog the notes before the move
     * @param from the id of the note
     * @param moved the names of the note after the move
     * @param parser parses a text as the note with an id
     * @param isPicture whether there is a picture of this path
     */
    public MovedLinks(
            Catalog catalog,
            NoteId from,
            NamedNote moved,
            BiFunction<NoteId, byte[], Optional<Note>> parser,
            Predicate<String> isPicture) {
        this.before = new LinkResolver(catalog);
        this.after = new LinkResolver(new MovedCatalog(catalog, from, moved));
        this.beforeByFile = new LinkResolver(new MovedCatalog(catalog, from, nameless(from, moved)));
        this.afterByFile = new LinkResolver(new MovedCatalog(catalog, from, nameless(moved.id(), moved)));
        this.from = from;
        this.to = moved.id();
        this.parser = parser;
        this.isPicture = isPicture;
    }

    private static NamedNote nameless(NoteId id, NamedNote note) {
        return new NamedNote(id, "", List.of(), note.permalinks());
    }

    /**
     * A note after the move.
     *
     * @param content its bytes
     * @param left the links that lead elsewhere now
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    public record Rewritten(byte[] content, List<Link> left) {}

    /**
     * Where a link leads.
     *
     * @param was the path before the move
     * @param now the path after it
     * @param by finds the note by the link; null if the path is that of another file, from the note that moves
     * @param direct whether the link is the path itself, which no tool needs to search
     */
    private record Goal(String was, String now, @Nullable LinkResolver by, boolean direct) {}

    /** The id of a note after the move. */
    private NoteId moved(NoteId id) {
        return id.equals(from) ? to : id;
    }

    /**
     * Rewrites a note.
     *
     * @param was the note as in its file, before the move
     * @param content the bytes of its file
     */
    public Rewritten of(Note was, byte[] content) {
        NoteId id = moved(was.id());
        Note now = parser.apply(id, content).orElse(null);
        if (now == null || now.links().size() != was.links().size()) {
            return new Rewritten(content, List.of());
        }
        Map<Integer, Goal> lost = new TreeMap<>();
        for (int i = 0; i < was.links().size(); i++) {
            Goal goal = goal(was, was.links().get(i));
            if (goal != null && !leads(now, now.links().get(i), goal)) {
                lost.put(i, goal);
            }
        }
        if (lost.isEmpty()) {
            return new Rewritten(content, List.of());
        }
        String text = text(content);
        String done = text == null ? null : rewritten(was, now, text, lost);
        byte[] bytes = done == null ? content : done.getBytes(StandardCharsets.UTF_8);
        List<Link> links = parser.apply(id, bytes).orElse(now).links();
        List<Link> left = lost.entrySet().stream()
                .filter(one -> !leads(now, links.get(one.getKey()), one.getValue()))
                .map(one -> links.get(one.getKey()))
                .toList();
        return new Rewritten(bytes, left);
    }

    private @Nullable Goal goal(Note was, Link link) {
        List<NoteId> notes = before.resolve(was, link);
        if (!notes.isEmpty()) {
            NoteId note = notes.getFirst();
            boolean byFile = note.equals(from)
                    && beforeByFile.resolve(was, link).stream()
                            .findFirst()
                            .filter(from::equals)
                            .isPresent();
            return new Goal(
                    note.path(), moved(note).path(), byFile ? afterByFile : after, isDirect(was, link, note.path()));
        }
        return was.id().equals(from) ? goalOfFile(link) : null;
    }

    /**
     * A relative link leads to the same path after the move, whether or not there is a file, which may be hidden, or
     * outside of the notes.
     */
    private @Nullable Goal goalOfFile(Link link) {
        String path = LinkKeys.clean(link.target());
        String file = RELATIVE.matcher(path).matches() ? LinkKeys.walked(from.folder(), path) : "";
        if (file.isEmpty() || file.equals("..") || file.endsWith("/..")) {
            return null;
        }
        boolean relative = link.kind() == Link.Kind.MARKDOWN || path.matches("\\.\\.?(?:/.*)?");
        boolean picture = link.kind() == Link.Kind.EMBED && isPicture.test(file);
        return link.kind() != Link.Kind.EXTERNAL && (relative || picture) ? new Goal(file, file, null, true) : null;
    }

    private boolean leads(Note now, Link link, Goal goal) {
        LinkResolver by = goal.by();
        boolean found = by == null
                || by.resolve(now, link).stream()
                        .findFirst()
                        .filter(note -> note.path().equals(goal.now()))
                        .isPresent();
        return found && (!goal.direct() || isDirect(now, link, goal.now()));
    }

    /** Whether a link is the path of a file, seen from its note or, with a slash, from the root. */
    private static boolean isDirect(Note note, Link link, String file) {
        String path = LinkKeys.clean(link.target());
        if (link.kind() == Link.Kind.WIKI && !path.startsWith(".")) {
            return false;
        }
        String seen = LinkKeys.walked(path.startsWith("/") ? "" : note.id().folder(), path);
        if (file.equals(seen) || file.startsWith("../")) {
            return file.equals(seen);
        }
        NoteId target = new NoteId(file);
        return link.kind() != Link.Kind.EMBED
                && (LinkKeys.withoutEnding(file).equals(LinkKeys.withoutEnding(seen))
                        || (LinkKeys.isIndex(target.baseName())
                                && target.folder().equals(seen)));
    }

    private static @Nullable String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private String rewritten(Note was, Note now, String text, Map<Integer, Goal> lost) {
        Set<String> targets = new TreeSet<>();
        lost.keySet().forEach(i -> targets.add(written(was, was.links().get(i))));
        List<Place> places = LinkPlaces.of(
                text,
                targets,
                marked -> parser.apply(now.id(), bytes(marked))
                        .map(Note::links)
                        .filter(links -> links.size() == now.links().size())
                        .orElse(List.of()));
        Map<Place, String> edits = new TreeMap<>((one, other) -> Integer.compare(other.start(), one.start()));
        for (Place place : places) {
            place.links().stream().filter(lost::containsKey).findFirst().ifPresent(i -> {
                String target = target(was, now, i, Objects.requireNonNull(lost.get(i)), place);
                if (target != null) {
                    edits.put(place, target);
                }
            });
        }
        String all = text;
        for (Map.Entry<Place, String> edit : edits.entrySet()) { // the last first, so that the others keep their place
            all = replaced(all, edit);
        }
        if (isRight(now, all, lost)) {
            return all;
        }
        String some = text;
        int tried = 0;
        for (Map.Entry<Place, String> edit : edits.entrySet()) {
            String next = replaced(some, edit);
            if (tried++ < MAX_ALONE && isRight(now, next, lost)) {
                some = next;
            }
        }
        return some;
    }

    /** The part of a link that names its target; some vaults write the text first. */
    private String written(Note was, Link link) {
        List<NoteId> to = before.resolve(was, link);
        boolean swapped = !to.isEmpty()
                && link.kind() == Link.Kind.WIKI
                && !link.text().isBlank()
                && before.shown(was, link, to.getFirst()).equals(link.target().strip())
                && !link.text().strip().equals(link.target().strip());
        return (swapped ? link.text() : link.target()).strip();
    }

    private static String replaced(String text, Map.Entry<Place, String> edit) {
        Place place = edit.getKey();
        return text.substring(0, place.start()) + edit.getValue() + text.substring(place.end());
    }

    /** The first text that leads to the goal, as it is written in a place; null if no text does. */
    private @Nullable String target(Note was, Note now, int i, Goal goal, Place place) {
        Link link = now.links().get(i);
        String written = written(was, was.links().get(i));
        boolean swapped = !written.equals(link.target().strip());
        for (String target : NewTargets.of(written, goal.was(), goal.now(), was, now, place.wiki())) {
            Link next = new Link(
                    link.kind(),
                    swapped ? link.target() : target,
                    link.fragment(),
                    swapped ? target : link.text(),
                    link.line());
            if (leads(now, next, goal)) {
                return place.wiki() ? target : NewTargets.encoded(target);
            }
        }
        return null;
    }

    /** Whether each link is as it was or leads to its goal, and nothing else of the note has changed. */
    private boolean isRight(Note now, String text, Map<Integer, Goal> lost) {
        Note next = parser.apply(now.id(), bytes(text)).orElse(null);
        if (next == null
                || next.links().size() != now.links().size()
                || !next.audience().equals(now.audience())
                || next.status() != now.status()
                || !next.properties().equals(now.properties())
                || !next.tags().equals(now.tags())
                || !next.attributions().equals(now.attributions())) {
            return false;
        }
        for (int i = 0; i < now.links().size(); i++) {
            Link was = now.links().get(i);
            Link is = next.links().get(i);
            Goal goal = lost.get(i);
            boolean same = was.kind() == is.kind()
                    && was.fragment().equals(is.fragment())
                    && (was.target().equals(is.target()) || goal != null);
            boolean changed = !was.target().equals(is.target()) || !was.text().equals(is.text());
            if (!same || (changed && goal != null && !leads(next, is, goal))) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
