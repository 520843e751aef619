package dev.knowhow.edit;

import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.NoteWriter;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.PersonIdent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Versions as commits: the member is the author, the server the committer. A change is in the {@link Journal} until it
 * is committed. If git cannot commit it now, the next save does. Thread-safe, if other writers wait.
 */
final class GitVersions implements VersionStore {

    private static final Logger LOG = LoggerFactory.getLogger(GitVersions.class);
    private static final String OUTSIDE = "Changes outside of the pages";

    private final GitRepository repository;
    private final NoteWriter writer;
    private final Journal journal;
    private final VersionStore ofIgnored;

    /** Takes a store for the versions of a new note of which git tells only when it exists that it ignores it. */
    GitVersions(GitRepository repository, NoteWriter writer, Journal journal, VersionStore ofIgnored) {
        this.repository = repository;
        this.writer = writer;
        this.journal = journal;
        this.ofIgnored = ofIgnored;
    }

    @Override
    public void prepare(Change change, byte[] before) throws IOException {
        commitPending();
        try {
            String path = change.note().path();
            boolean clean = repository
                    .committed(path)
                    .filter(now -> Arrays.equals(now, before))
                    .isPresent();
            if (before.length > 0 && !clean && journal.entries().isEmpty()) {
                PersonIdent server = new PersonIdent(GitRepository.SERVER, change.when());
                repository.commit(path, before, true, server, OUTSIDE);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "changes outside of the pages cannot be committed now: {}",
                    e.getClass().getSimpleName());
        }
        journal.add(change, before);
    }

    @Override
    public void record(Change change) {
        commitPending();
    }

    /** Commits what the journal has, the oldest first, until git refuses. */
    void commitPending() {
        try {
            List<Journal.Entry> entries = journal.entries();
            for (int i = 0; i < entries.size(); i++) {
                Journal.Entry entry = entries.get(i);
                Change change = entry.change();
                boolean isFile = writer.read(change.note().path())
                        .filter(file -> Arrays.equals(file, change.content()))
                        .isPresent();
                // otherwise the file was not written, or somebody wrote it outside of the pages
                if (isFile || isReplaced(change, entries.subList(i + 1, entries.size()))) {
                    commit(change, isFile);
                }
                journal.remove(entry);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "saved notes cannot be committed now, the next save tries again: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** Whether a later change of the note began with the content of a change. */
    private static boolean isReplaced(Change change, List<Journal.Entry> later) {
        String hash = NoteEdit.hash(change.content());
        return later.stream()
                .anyMatch(entry -> entry.change().note().equals(change.note())
                        && entry.before().equals(hash));
    }

    private void commit(Change change, boolean isFile) throws IOException {
        if (repository.isIgnored(change.note().path())) {
            ofIgnored.prepare(change, new byte[0]);
            return;
        }
        String address = change.address().isEmpty() ? change.member() : change.address();
        repository.commit(
                change.note().path(),
                change.content(),
                isFile,
                new PersonIdent(change.name(), address, change.when(), ZoneOffset.UTC),
                change.message());
    }

    @Override
    public List<SavedVersion> versions(NoteId note, int limit) throws IOException {
        return repository.versions(note.path(), limit);
    }

    @Override
    public Optional<byte[]> content(NoteId note, String version) throws IOException {
        return version.matches("[0-9a-f]{40}") ? repository.content(note.path(), version) : Optional.empty();
    }
}
