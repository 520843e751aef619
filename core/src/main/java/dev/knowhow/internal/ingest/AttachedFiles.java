package dev.knowhow.internal.ingest;

import dev.knowhow.internal.link.LinkKeys;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Stamp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The files that readers of attachments accept, and those of them that have changed since the last update. */
final class AttachedFiles {

    private static final String KEPT = "attachments";

    private final Map<NoteId, Stamp> now = new TreeMap<>();
    private final Set<NoteId> changed = new HashSet<>();

    /**
     * Compares the files with those of the last update.
     *
     * @param listing the current files at some paths
     * @param some the paths; null if all files are listed
     */
    AttachedFiles(NoteIndex index, Listing listing, @Nullable Set<String> some) {
        Map<NoteId, Stamp> before = kept(index);
        now.putAll(before);
        now.keySet().removeIf(file -> isListed(file, some) && !listing.outOfSight(file));
        now.putAll(listing.files());
        Instant asOf = index.status().asOf();
        Set<NoteId> all = new HashSet<>(before.keySet());
        all.addAll(now.keySet());
        for (NoteId file : all) {
            Stamp old = before.get(file);
            Stamp is = now.get(file);
            if (old == null
                    || is == null
                    || !old.looksLike(is)
                    || (isListed(file, some) && Differences.isYoung(is, asOf))) {
                changed.add(file);
            }
        }
    }

    private static boolean isListed(NoteId file, @Nullable Set<String> some) {
        return some == null || some.stream().anyMatch(file::isAt);
    }

    private static Map<NoteId, Stamp> kept(NoteIndex index) {
        Map<NoteId, Stamp> kept = new HashMap<>();
        String lines = index.kept(KEPT)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        lines.lines().forEach(line -> {
            String[] parts = line.split(" ", 3);
            NoteId file = new NoteId(parts[2]);
            kept.put(file, new Stamp(file, Long.parseLong(parts[0]), Long.parseLong(parts[1]), ""));
        });
        return kept;
    }

    void keep(NoteIndex index, NoteIndex.Update update) {
        StringBuilder lines = new StringBuilder();
        // a line break in a name would damage the list; such a file has no stamp, so it is always read
        now.values().stream()
                .filter(stamp -> stamp.id().path().lines().count() == 1)
                .forEach(stamp -> lines.append(stamp.size() + " " + stamp.modified() + " " + stamp.id() + "\n"));
        byte[] content = lines.toString().getBytes(StandardCharsets.UTF_8);
        IngestState.keep(index, update, KEPT, content.length == 0 ? null : content);
    }

    /** The paths of all files. */
    Collection<String> paths() {
        return now.keySet().stream().map(NoteId::path).toList();
    }

    boolean isChanged(String path) {
        return changed.contains(new NoteId(path));
    }

    /** The notes in the index that may link to a changed file. */
    Set<NoteId> affected(NoteIndex.Update update) {
        Set<String> keys = new TreeSet<>();
        changed.forEach(file -> keys.addAll(LinkKeys.ofPath(file)));
        return keys.isEmpty() ? Set.of() : update.linkingTo(LinkKeys.ofLinksTo(keys));
    }
}
