package dev.knowhow.edit;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.StateStore;
import dev.knowhow.web.editing.Draft;
import dev.knowhow.web.editing.KeptVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Versions that did not merge, in the state until their member decides. A list for each member and note, below
 * {@code edits/conflicts}, has a line for each: its hash and time. The text, and the file that it started from, are
 * beside the list. A list of the member names all of them, so that the oldest are given up. Thread-safe.
 */
final class KeptConflicts {

    private static final String FOLDER = "edits/conflicts/";
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
        byte[] text = draft.text().getBytes(StandardCharsets.UTF_8);
        String name = NoteEdit.hash(text);
        String folder = folder(member, draft.id());
        state.update(folder + name + "/base", any -> draft.base());
        state.update(folder + name + "/text", any -> text);
        List<String> kept = new ArrayList<>();
        state.update(folder + "list.tsv", list -> {
            kept.clear(); // the update may be tried again
            text(list).lines().filter(line -> !line.startsWith(name + "\t")).forEach(kept::add);
            kept.add(name + "\t" + clock.instant());
            return bytes(String.join("\n", kept) + "\n");
        });
        if (kept.size() > MAX_KEPT) {
            discard(member, draft.id(), kept.getFirst().split("\t", 2)[0]);
        }
        limit(member, draft.id(), name);
        return name;
    }

    /** Adds a version to those of its member, and gives up the old ones. */
    private void limit(MemberId member, NoteId note, String name) throws IOException {
        String entry = name + "\t" + note.path();
        List<String> all = new ArrayList<>();
        state.update(list(member), list -> {
            all.clear(); // the update may be tried again
            text(list).lines().filter(line -> !line.startsWith(entry + "\t")).forEach(all::add);
            all.add(entry + "\t" + clock.instant());
            return bytes(String.join("\n", all) + "\n");
        });
        Instant oldest = clock.instant().minus(LONGEST);
        for (int i = 0; i < all.size(); i++) {
            String[] cells = all.get(i).split("\t", -1);
            if (i < all.size() - MAX_OF_MEMBER || Instant.parse(cells[2]).isBefore(oldest)) {
                discard(member, new NoteId(cells[1]), cells[0]);
            }
        }
    }

    private static String list(MemberId member) {
        return FOLDER + NoteEdit.hash(bytes(member.value())) + "/all.tsv";
    }

    /** The kept versions of a note, the oldest first. */
    List<KeptVersion> of(MemberId member, NoteId note) throws IOException {
        List<KeptVersion> kept = new ArrayList<>();
        for (String line : text(state.read(folder(member, note) + "list.tsv").orElse(null))
                .lines()
                .toList()) {
            String[] cells = line.split("\t", -1);
            kept.add(new KeptVersion(cells[0], Instant.parse(cells[1])));
        }
        return kept;
    }

    /** A kept version as a draft. */
    Optional<Draft> draft(MemberId member, NoteId note, String name) throws IOException {
        String folder = folder(member, note);
        if (!names(state.read(folder + "list.tsv").orElse(null)).contains(name)) {
            return Optional.empty();
        }
        byte[] base = state.read(folder + name + "/base").orElse(null);
        byte[] text = state.read(folder + name + "/text").orElse(null);
        return base == null || text == null ? Optional.empty() : Optional.of(new Draft(note, base, text(text)));
    }

    /** Removes a version; a name that is not in the list has no effect. */
    void discard(MemberId member, NoteId note, String name) throws IOException {
        String folder = folder(member, note);
        if (!names(state.read(folder + "list.tsv").orElse(null)).contains(name)) {
            return;
        }
        state.update(folder + "list.tsv", list -> {
            String rest = text(list).replaceFirst("(?m)^" + name + "\t.*\n", "");
            return rest.isEmpty() ? null : bytes(rest);
        });
        state.update(list(member), list -> {
            String rest = text(list)
                    .lines()
                    .filter(line -> !line.startsWith(name + "\t" + note.path() + "\t"))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
            return rest.isEmpty() ? null : bytes(rest);
        });
        state.update(folder + name + "/text", any -> null);
        state.update(folder + name + "/base", any -> null);
    }

    /** The versions of a note that has moved. */
    void moved(MemberId member, NoteId from, NoteId to) throws IOException {
        for (KeptVersion kept : of(member, from)) {
            Draft draft = draft(member, from, kept.name()).orElse(null);
            if (draft != null) {
                String unused = keep(member, new Draft(to, draft.base(), draft.text()));
            }
            discard(member, from, kept.name());
        }
    }

    private static String folder(MemberId member, NoteId note) {
        return FOLDER + NoteEdit.hash(bytes(member.value())) + "/" + NoteEdit.hash(bytes(note.path())) + "/";
    }

    private static List<String> names(byte @Nullable [] list) {
        return text(list).lines().map(line -> line.split("\t", -1)[0]).toList();
    }

    private static String text(byte @Nullable [] content) {
        return content == null ? "" : new String(content, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
