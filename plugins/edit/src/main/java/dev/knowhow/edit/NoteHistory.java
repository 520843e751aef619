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

    /** A version in the list of the viewer; empty for any other. */
    Optional<VersionText> text(Session session, NoteId id, String version) {
        NoteVersion found = of(session, id).stream()
                .filter(one -> one.id().equals(version))
                .findFirst()
                .orElse(null);
        byte[] now = session.source(id).orElse(null);
        if (found == null || now == null) {
            return Optional.empty();
        }
        try {
            byte[] content = content(session, versions.of(id), id, version).orElse(null);
            TextFile text = content == null ? null : TextFile.of(content).orElse(null);
            TextFile current = TextFile.of(now).orElse(null);
            return content == null || text == null || current == null
                    ? Optional.empty()
                    : Optional.of(
                            new VersionText(found, content, text.shown(), LineDiff.of(text.shown(), current.shown())));
        } catch (IOException | RuntimeException e) {
            LOG.error("a version of a note cannot be read: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
