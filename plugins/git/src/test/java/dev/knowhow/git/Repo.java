package dev.knowhow.git;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.plugin.NotesFolder;
import dev.knowhow.spi.Preparation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/** A repository in a folder, and its history as the plugin reads it. Commits are a day apart, from 2024-01-01. */
final class Repo implements AutoCloseable {

    private static final Instant FIRST = Instant.parse("2024-01-01T12:00:00Z");

    final Path root;
    final Repository git;
    final Map<ObjectId, Map<String, String>> trees = new HashMap<>();
    private final Path index;
    private GitSettings settings = GitSettings.DEFAULT;
    private String folder = "";
    private GitEnricher enricher;
    private String mark = "";
    private int day;
    private @Nullable Instant clock;
    ObjectId head;

    Repo(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("vault"));
        index = folder.resolve("index");
        git = new FileRepositoryBuilder()
                .setGitDir(root.resolve(".git").toFile())
                .setWorkTree(root.toFile())
                .build();
        git.create();
    }

    Repo settings(GitSettings value) {
        settings = value;
        return this;
    }

    /** The notes are only what lies in there. */
    Repo notesIn(String value) {
        folder = value;
        return this;
    }

    /** From now on commits are dated so. */
    Repo clock(Instant wrong) {
        clock = wrong;
        return this;
    }

    static PersonIdent signed(String name) {
        return new PersonIdent(name, name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org");
    }

    /** Commits a change on what is checked out: pairs of path and text, null for a file taken away. */
    ObjectId commit(String author, String message, String... files) throws IOException {
        Map<String, String> tree = new TreeMap<>(head == null ? Map.of() : trees.get(head));
        for (int i = 0; i < files.length; i += 2) {
            if (files[i + 1] == null) {
                tree.remove(files[i]);
            } else {
                tree.put(files[i], files[i + 1]);
            }
        }
        checkout(commit(signed(author), message, tree, head == null ? List.of() : List.of(head)));
        return head;
    }

    ObjectId commit(PersonIdent author, String message, Map<String, String> tree, List<ObjectId> parents)
            throws IOException {
        try (ObjectInserter inserter = git.newObjectInserter()) {
            DirCache cache = DirCache.newInCore();
            DirCacheBuilder builder = cache.builder();
            for (var file : tree.entrySet()) {
                DirCacheEntry entry = new DirCacheEntry(file.getKey());
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(
                        inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
                builder.add(entry);
            }
            builder.finish();
            Instant when = clock != null ? clock : FIRST.plusSeconds(86_400L * day++);
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(cache.writeTree(inserter));
            commit.setParentIds(parents);
            commit.setAuthor(new PersonIdent(author, when, ZoneOffset.UTC));
            commit.setCommitter(new PersonIdent("Committer", "committer@example.org", when, ZoneOffset.UTC));
            commit.setMessage(message);
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            trees.put(id, Map.copyOf(tree));
            return id;
        }
    }

    void checkout(ObjectId commit) throws IOException {
        RefUpdate update = git.updateRef(Constants.HEAD);
        update.setNewObjectId(commit);
        update.setForceUpdate(true);
        update.forceUpdate();
        head = commit;
    }

    void file(String path, String text) throws IOException {
        Files.writeString(root.resolve(path), text);
    }

    /** What indexing would begin with. */
    Preparation prepare() throws InterruptedException {
        enricher = new GitEnricher(
                Optional.of(new NotesFolder(root.resolve(folder))), new IndexFolder(index), Optional.empty(), settings);
        Preparation ready = enricher.prepare(notes(), mark, (done, total) -> {});
        mark = ready.mark();
        return ready;
    }

    List<Problem> problems() throws InterruptedException {
        return prepare().problems();
    }

    Note enrich(Note note) {
        return enricher.enrich(note);
    }

    Set<NoteId> notes() {
        Set<NoteId> notes = new HashSet<>(Set.of(new NoteId("untracked.md")));
        String prefix = folder.isEmpty() ? "" : folder + "/";
        if (head != null) {
            trees.get(head).keySet().stream()
                    .filter(path -> path.startsWith(prefix) && path.endsWith(".md"))
                    .forEach(path -> notes.add(new NoteId(path.substring(prefix.length()))));
        }
        return notes;
    }

    /** Who has what of a note, as {@code Name share}, the largest first. */
    List<String> shares(String note) throws InterruptedException {
        prepare();
        List<String> shares = new ArrayList<>();
        enrich(Note.builder(note).build())
                .attributions()
                .forEach(part -> shares.add(part.name().replaceFirst(" <.*", "") + " "
                        + Math.round(part.share() * 100) + " "
                        + part.role().name().toLowerCase(Locale.ROOT)));
        return shares;
    }

    /** For each word of each note the commit that brought it, read from the beginning or on from what is given. */
    HistoryReader.Reading read(History before) throws IOException, InterruptedException {
        WorkTree tree = WorkTree.around(root.resolve(folder));
        return new HistoryReader(tree, null, Set.of(".md"), settings).read(before, (done, total) -> {});
    }

    History history(History before) throws IOException, InterruptedException {
        WorkTree tree = WorkTree.around(root.resolve(folder));
        HistoryReader reader = new HistoryReader(tree, null, Set.of(".md"), settings);
        return HistoryUpdate.next(reader, before, "fingerprint", Set.of(), (done, total) -> {});
    }

    @Override
    public void close() {
        git.close();
    }
}
