package dev.knowhow.edit;

import dev.knowhow.Session;
import dev.knowhow.note.NoteId;
import dev.knowhow.web.editing.NoteVersion;
import dev.knowhow.web.editing.VersionText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The versions of a note that a viewer may see. An earlier version may have had another audience: each is parsed, and
 * those that the viewer could not read are left out.
 */
final class NoteHistory {

    private static final Logger LOG = LoggerFactory.getLogger(NoteHistory.class);
    private static final int MAX_VERSIONS = 50;

    private final Versions versions;

    NoteHistory(Versions versions) {
        this.versions = versions;
    }

    List<NoteVersion> of(Session session, NoteId id) {
        if (session.source(id).isEmpty()) {
            return List.of();
        }
        try {
            VersionStore store = versions.of(id);
            List<NoteVersion> seen = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (SavedVersion version : store.versions(id, MAX_VERSIONS)) {
                if (names.add(version.id())
                        && content(session, store, id, version.id()).isPresent()) {
                    seen.add(new NoteVersion(version.id(), version.when(), version.author(), version.message()));
                }
            }
            return seen;
        } catch (IOException | RuntimeException e) {
            LOG.error("the versions of a note cannot be read: {}", e.getClass().getSimpleName());
            return List.of();
        }
    }

    private static Optional<byte[]> content(Session session, VersionStore store, NoteId id, String version)
            throws IOException {
        return store.content(id, version)
                .filter(content ->
                        session.parse(id, content).filter(session::mayRead).isPresent());
    }

    /** A version in the list of the viewer, compared with a later one or the current text; empty for any other. */
    Optional<VersionText> text(Session session, NoteId id, String version, String with) {
        List<NoteVersion> seen = of(session, id); // the latest first
        List<NoteVersion> both = seen.stream()
                .filter(one -> one.id().equals(version) || one.id().equals(with))
                .toList();
        byte[] now = session.source(id).orElse(null);
        if (both.isEmpty() || (!with.isEmpty() && !with.equals(version) && both.size() < 2) || now == null) {
            return Optional.empty();
        }
        NoteVersion earlier = both.getLast();
        NoteVersion later = with.isEmpty() ? null : both.getFirst();
        try {
            VersionStore store = versions.of(id);
            byte[] content = content(session, store, id, earlier.id()).orElse(null);
            byte[] other = later == null
                    ? now
                    : content(session, store, id, later.id()).orElse(null);
            TextFile text = content == null ? null : TextFile.of(content).orElse(null);
            TextFile otherText = other == null ? null : TextFile.of(other).orElse(null);
            return content == null || other == null || text == null || otherText == null
                    ? Optional.empty()
                    : Optional.of(new VersionText(
                            earlier,
                            content,
                            text.shown(),
                            later,
                            other,
                            LineDiff.of(text.shown(), otherText.shown())));
        } catch (IOException | RuntimeException e) {
            LOG.error("a version of a note cannot be read: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
