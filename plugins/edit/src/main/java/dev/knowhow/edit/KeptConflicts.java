package dev.knowhow.edit;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.StateStore;
import dev.knowhow.web.editing.Draft;
import dev.knowhow.web.editing.KeptVersion;
import dev.knowhow.web.editing.WaitingVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Versions that did not merge, in the state until their member decides. A list for each member and note, below
 * {@code edits/conflicts}, has a line for each: its hash and time. The text, and the file that it started from, are
 * beside the list. A list of the member names all of them, so that the oldest are given up. A list of the folders of
 * members names all members with such versions, also those without a record. Thread-safe.
 */
final class KeptConflicts {

    private static final String FOLDER = "edits/conflicts/";
    private static final String FOLDERS = FOLDER + "folders.txt";
    private static final String ALL = "all.tsv";
    private static final String LIST = "list.tsv";
    private static final int MAX_KEPT = 20;
    private static final int MAX_OF_MEMBER = 100;
    private static final Duration LONGEST = Duration.ofDays(365);

    private final StateStore state;
    private final Clock clock;

    KeptConflicts(StateStore state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    /** Keeps a version; those that are a year old, and the oldest of very many, are given up. Returns its name. */
    String keep(MemberId member, Draft draft) throws IOException {
        KeptVersion version = new KeptVersion(NoteEdit.hash(bytes(draft.text())), clock.instant());
        String own = own(member);
        state.update(FOLDERS, list -> bytes(without(list, own) + own + "\n"));
        write(own, draft, version);
        limit(own, draft.id());
        return version.name();
    }

    private void write(String own, Draft draft, KeptVersion version) throws IOException {
        String folder = folder(own, draft.id());
        String name = version.name();
        String entry = name + "\t" + draft.id().path();
        String when = "\t" + version.when() + "\n";
        state.update(folder + name + "/base", any -> draft.base());
        state.update(folder + name + "/text", any -> bytes(draft.text()));
        state.update(folder + LIST, list -> bytes(without(list, name) + name + when));
        state.update(own + ALL, list -> bytes(without(list, entry) + entry + when));
    }

    /** Gives up the old versions of a note and of its member. */
    private void limit(String own, NoteId note) throws IOException {
        List<KeptVersion> kept = of(own, note);
        for (KeptVersion version : kept.subList(0, Math.max(0, kept.size() - MAX_KEPT))) {
            discard(own, note, version.name());
        }
        Instant oldest = clock.instant().minus(LONGEST);
        List<String[]> all = lines(own + ALL, 2);
        for (int i = 0; i < all.size(); i++) {
            String[] cells = all.get(i);
            if (i < all.size() - MAX_OF_MEMBER || Instant.parse(cells[2]).isBefore(oldest)) {
                discard(own, new NoteId(cells[1]), cells[0]);
            }
        }
    }

    /** The kept versions of a note, the oldest first. */
    List<KeptVersion> of(MemberId member, NoteId note) throws IOException {
        return of(own(member), note);
    }

    /** All kept versions, the oldest first. */
    List<WaitingVersion> of(MemberId member) throws IOException {
        return lines(own(member) + ALL, 2).stream()
                .map(cells ->
                        new WaitingVersion(new NoteId(cells[1]), new KeptVersion(cells[0], Instant.parse(cells[2]))))
                .toList();
    }

    private List<KeptVersion> of(String own, NoteId note) throws IOException {
        return lines(folder(own, note) + LIST, 1).stream()
                .map(cells -> new KeptVersion(cells[0], Instant.parse(cells[1])))
                .toList();
    }

    /** The lines of a list, in the order of a time: a version that moved is at the end of its list. */
    private List<String[]> lines(String list, int time) throws IOException {
        return text(state.read(list).orElse(null))
                .lines()
                .map(line -> line.split("\t", -1))
                .sorted(Comparator.comparing(cells -> Instant.parse(cells[time])))
                .toList();
    }

    /** A kept version as a draft. */
    Optional<Draft> draft(MemberId member, NoteId note, String name) throws IOException {
        return draft(own(member), note, name);
    }

    private Optional<Draft> draft(String own, NoteId note, String name) throws IOException {
        if (!isKept(own, note, name)) {
            return Optional.empty();
        }
        String folder = folder(own, note);
        byte[] base = state.read(folder + name + "/base").orElse(null);
        byte[] text = state.read(folder + name + "/text").orElse(null);
        return base == null || text == null ? Optional.empty() : Optional.of(new Draft(note, base, text(text)));
    }

    /** Removes a version; a name that is not in the list has no effect. */
    void discard(MemberId member, NoteId note, String name) throws IOException {
        discard(own(member), note, name);
    }

    private void discard(String own, NoteId note, String name) throws IOException {
        if (!isKept(own, note, name)) {
            return;
        }
        String folder = folder(own, note);
        // the list of the note last: with a line in it, an interrupted removal can be repeated
        state.update(own + ALL, list -> orNull(without(list, name + "\t" + note.path())));
        state.update(folder + LIST, list -> orNull(without(list, name)));
        state.update(folder + name + "/text", any -> null);
        state.update(folder + name + "/base", any -> null);
    }

    /** The versions of a note that has moved, of all members. */
    void moved(NoteId from, NoteId to) throws IOException {
        for (String own : text(state.read(FOLDERS).orElse(null)).lines().toList()) {
            List<KeptVersion> kept = of(own, from);
            for (KeptVersion version : kept) {
                Draft draft = draft(own, from, version.name()).orElse(null);
                if (draft != null) {
                    write(own, new Draft(to, draft.base(), draft.text()), version);
                }
                discard(own, from, version.name());
            }
            if (!kept.isEmpty()) {
                limit(own, to);
            }
        }
    }

    private boolean isKept(String own, NoteId note, String name) throws IOException {
        return of(own, note).stream().anyMatch(version -> version.name().equals(name));
    }

    private static String own(MemberId member) {
        return FOLDER + NoteEdit.hash(bytes(member.value())) + "/";
    }

    private static String folder(String own, NoteId note) {
        return own + NoteEdit.hash(bytes(note.path())) + "/";
    }

    /** A list without the line that starts with some cells. */
    private static String without(byte @Nullable [] list, String cells) {
        return text(list)
                .lines()
                .filter(line -> !(line + "\t").startsWith(cells + "\t"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static byte @Nullable [] orNull(String text) {
        return text.isEmpty() ? null : bytes(text);
    }

    private static String text(byte @Nullable [] content) {
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
