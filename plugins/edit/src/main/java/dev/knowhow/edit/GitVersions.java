package dev.knowhow.edit;

import dev.knowhow.edit.Change.FileChange;
import dev.knowhow.edit.GitRepository.CommittedFile;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.NoteWriter;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.PersonIdent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Versions as commits: the member is the author, the server the committer. A change is in the {@link Journal} until it
 * is committed. If git cannot commit it now, the next save does. Thread-safe, if other writers wait.
 */
final class GitVersions implements VersionStore {

    private static final Logger LOG = LoggerFactory.getLogger(GitVersions.class);
    /** The message of a commit of what nobody saved on the pages. */
    static final String OUTSIDE = "Changes outside of the pages";

    private final GitRepository repository;
    private final GitHistory history;
    private final NoteWriter writer;
    private final Journal journal;
    private final StateVersions ofIgnored;

    /** Takes a store for the versions of files that git ignores. */
    GitVersions(GitRepository repository, NoteWriter writer, Journal journal, StateVersions ofIgnored) {
        this.repository = repository;
        this.history = new GitHistory(repository);
        this.writer = writer;
        this.journal = journal;
        this.ofIgnored = ofIgnored;
    }

    /** Whether versions of a note are commits: not if git ignores it or the repository cannot be read. */
    boolean keeps(NoteId note) {
        try {
            return !repository.isIgnored(note.path());
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Of a new note, git may tell only when it exists that it ignores it. */
    @Override
    public void prepare(Change change) throws IOException {
        commitPending();
        Map<Boolean, List<FileChange>> files =
                change.files().stream().collect(Collectors.partitioningBy(file -> keeps(file.note())));
        List<FileChange> ignored = files.getOrDefault(false, List.of());
        List<FileChange> kept = files.getOrDefault(true, List.of());
        for (FileChange file : kept) {
            commitOutside(file, new PersonIdent(GitRepository.SERVER, change.when()));
            if (file.before() == null) {
                ofIgnored.takeOver(change.with(ignored), file.note());
            }
        }
        ofIgnored.prepare(change.with(ignored));
        journal.add(change.with(kept));
    }

    /** Commits what somebody changed in a file without the pages, not in the name of a member. */
    private void commitOutside(FileChange file, PersonIdent server) {
        byte[] before = file.before();
        String path = file.note().path();
        try {
            if (before != null
                    && before.length > 0
                    && repository
                            .committed(path)
                            .filter(now -> Arrays.equals(now, before))
                            .isEmpty()
                    && journal.entries().isEmpty()) {
                repository.commit(List.of(new CommittedFile(repository.path(path), before, true)), server, OUTSIDE);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "changes outside of the pages cannot be committed now: {}",
                    e.getClass().getSimpleName());
        }
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
                commit(entries.get(i).change(), entries.subList(i + 1, entries.size()));
                journal.remove(entries.get(i));
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "saved notes cannot be committed now, the next save tries again: {}",
                    e.getClass().getSimpleName());
        }
    }

    private void commit(Change change, List<Journal.Entry> later) throws IOException {
        List<CommittedFile> files = new ArrayList<>();
        for (FileChange file : change.files()) {
            String path = file.note().path();
            boolean isFile = Arrays.equals(writer.read(path).orElse(null), file.after());
            // otherwise the file was not written, or somebody wrote it outside of the pages
            if (isFile || isReplaced(file, later)) {
                if (repository.isIgnored(path)) {
                    ofIgnored.prepare(change.with(List.of(file)));
                } else {
                    files.add(new CommittedFile(repository.path(path), file.after(), isFile));
                }
            }
        }
        if (!files.isEmpty()) {
            String address = change.address().isEmpty() ? change.member() : change.address();
            repository.commit(
                    files, new PersonIdent(change.name(), address, change.when(), ZoneOffset.UTC), change.message());
        }
    }

    /** Whether a later change of a file began with its content. */
    private static boolean isReplaced(FileChange file, List<Journal.Entry> later) {
        byte[] after = file.after();
        String hash = after == null ? "" : NoteEdit.hash(after);
        return later.stream()
                .anyMatch(entry -> IntStream.range(0, entry.before().size())
                        .anyMatch(i -> entry.before().get(i).equals(hash)
                                && entry.change().files().get(i).note().equals(file.note())));
    }

    /** A note that was in a folder that git ignores has older versions in the state. */
    @Override
    public List<SavedVersion> versions(NoteId note, int limit) throws IOException {
        List<SavedVersion> commits = history.versions(note.path(), limit);
        return Stream.concat(commits.stream(), ofIgnored.versions(note, limit).stream())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<byte[]> content(NoteId note, String version) throws IOException {
        return version.matches("[0-9a-f]{40}")
                ? history.content(note.path(), version)
                : ofIgnored.content(note, version);
    }
}
