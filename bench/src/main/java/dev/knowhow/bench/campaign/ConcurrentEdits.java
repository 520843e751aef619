package dev.knowhow.bench.campaign;

import dev.knowhow.Knowhow;
import dev.knowhow.bench.Folders;
import dev.knowhow.edit.NoteEditing;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.editing.Draft;
import dev.knowhow.web.editing.SaveOutcome;
import dev.knowhow.web.editing.UneditableException;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Two members open a page, and both save a change of it, from the history of a public repository. What git merges must
 * be the same; otherwise the first text stays, and each commit has its author. In every twentieth round a process saves
 * the versions of a page in turn and is killed: the file must be the last one that was acknowledged, or the one after
 * it.
 */
final class ConcurrentEdits implements Campaign {

    private static final int KILL_EVERY = 20;
    private static final int MOST_SAVES = 12;
    private static final Viewer ANA = Viewer.of(new MemberId("ana"), Set.of());
    private static final Viewer BEN = Viewer.of(new MemberId("ben"), Set.of());
    private static final NoteId PAGE = new NoteId("page.md");
    private static final String PEOPLE = """
            - {id: ana, name: Ana Ruiz, emails: [ana@example.org]}
            - {id: ben, name: Ben Okri, emails: [ben@example.org]}
            """;

    private final PageVersions versions;
    private final Path folder;
    private int merged;
    private int conflicts;
    private int stricter;
    private int skipped;
    private int killed;

    ConcurrentEdits(Path repository, Path folder) throws IOException, InterruptedException {
        this.versions = new PageVersions(repository);
        this.folder = folder.resolve("edits");
    }

    @Override
    public List<String> run(long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        List<String> texts = versions.any(random);
        if (texts.isEmpty()) {
            skipped++;
            return List.of();
        }
        Path notes = vault(texts.getFirst());
        return seed % KILL_EVERY == 0 ? killed(notes, texts, random) : pair(notes, texts);
    }

    private Path vault(String text) throws IOException, InterruptedException {
        Folders.empty(Files.createDirectories(folder));
        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("people.yml"), PEOPLE);
        Files.writeString(notes.resolve(PAGE.path()), text);
        git(notes, "init", "-q");
        git(notes, "add", ".");
        git(
                notes,
                "-c",
                "user.name=Cy",
                "-c",
                "user.email=cy@example.org",
                "commit",
                "-q",
                "--no-gpg-sign",
                "-m",
                "All");
        return notes;
    }

    private List<String> pair(Path notes, List<String> texts) throws IOException, InterruptedException {
        String base = texts.get(0);
        String first = texts.get(1);
        Optional<String> apart = merge(base, first, texts.get(2));
        String second = apart.filter(text -> !text.equals(base)).orElse(texts.get(2));
        Path file = notes.resolve(PAGE.path());
        try (Knowhow knowhow =
                Knowhow.builder().notes(notes).index(folder.resolve("index")).build()) {
            knowhow.index();
            NoteEditing editor = new NoteEditing(knowhow, notes, List.of(), Clock.systemUTC());
            Optional<Draft> anas = editor.open(ANA, PAGE);
            Optional<Draft> bens = editor.open(BEN, PAGE);
            if (anas.isEmpty()
                    || bens.isEmpty()
                    || !(editor.save(ANA, anas.get().text(first), "") instanceof SaveOutcome.Saved)) {
                skipped++; // a draft, or a text that may not be saved
                return List.of();
            }
            if (!Files.readString(file).equals(first)) {
                return List.of("the first text was not saved as it is");
            }
            SaveOutcome outcome = editor.save(BEN, bens.get().text(second), "");
            return faults(outcome, Files.readString(file), first, merge(first, base, second), notes);
        } catch (UneditableException e) {
            skipped++;
            return List.of();
        }
    }

    private List<String> faults(SaveOutcome outcome, String file, String first, Optional<String> byGit, Path notes)
            throws IOException, InterruptedException {
        if (outcome instanceof SaveOutcome.Saved) {
            merged++;
            List<String> authors =
                    git(notes, "log", "--format=%an", "--", PAGE.path()).lines().toList();
            List<String> expected =
                    file.equals(first) ? List.of("Ana Ruiz", "Cy") : List.of("Ben Okri", "Ana Ruiz", "Cy");
            List<String> faults = new ArrayList<>();
            if (!authors.equals(expected)) {
                faults.add("the commits are of " + authors);
            }
            if (byGit.isEmpty() || !byGit.get().equals(file)) {
                faults.add(byGit.isEmpty() ? "merged where git does not" : "merged otherwise than by git");
            }
            return faults;
        }
        conflicts++;
        stricter += outcome instanceof SaveOutcome.Conflict && byGit.isPresent() ? 1 : 0;
        return file.equals(first) ? List.of() : List.of("a refused save changed the file");
    }

    private List<String> killed(Path notes, List<String> texts, Random random)
            throws IOException, InterruptedException {
        for (int i = 0; i < texts.size(); i++) {
            Files.writeString(folder.resolve("text-" + i), texts.get(i));
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ConcurrentEdits.class.getName()));
        command.add(folder.toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int saved = 0;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            int enough = random.nextInt(MOST_SAVES);
            String line = lines.readLine();
            while (line != null && saved < enough) {
                saved = Integer.parseInt(line);
                line = lines.readLine();
            }
            saved = line == null ? saved : Integer.parseInt(line);
            Thread.sleep(random.nextInt(20));
            process.toHandle().destroyForcibly();
            saved = lines.lines().mapToInt(Integer::parseInt).max().orElse(saved);
        }
        process.waitFor();
        killed++;
        String file = Files.readString(notes.resolve(PAGE.path()));
        boolean whole =
                file.equals(texts.get(saved % texts.size())) || file.equals(texts.get((saved + 1) % texts.size()));
        return whole ? List.of() : List.of("after " + saved + " saves, the file is neither the last nor the next text");
    }

    /** The process that is killed. It prints the number of each save that was acknowledged. */
    public static void main(String... args) throws IOException {
        Path folder = Path.of(args[0]);
        Path notes = folder.resolve("notes");
        try (Knowhow knowhow =
                Knowhow.builder().notes(notes).index(folder.resolve("index")).build()) {
            knowhow.index();
            NoteEditing editor = new NoteEditing(knowhow, notes, List.of(), Clock.systemUTC());
            System.out.println(0);
            for (int i = 1; i <= 10 * MOST_SAVES; i++) {
                Draft draft = editor.open(ANA, PAGE).orElseThrow();
                String text = Files.readString(folder.resolve("text-" + i % 3));
                if (!(editor.save(ANA, draft.text(text), "") instanceof SaveOutcome.Saved)) {
                    return;
                }
                System.out.println(i);
            }
        }
    }

    /** What {@code git merge} makes of two changes of a text; empty if they conflict. */
    private Optional<String> merge(String ours, String base, String theirs) throws IOException, InterruptedException {
        Path repository = Files.createDirectories(folder.resolve("merge"));
        git(repository, "init", "-q");
        String root = commit(repository, base);
        String one = commit(repository, ours, "-p", root);
        String two = commit(repository, theirs, "-p", root);
        Process git = new ProcessBuilder("git", "-C", repository.toString(), "merge-tree", "--write-tree", one, two)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String tree = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return switch (git.waitFor()) {
            case 0 -> Optional.of(git(repository, "show", tree + ":" + PAGE.path()));
            case 1 -> Optional.empty();
            default -> throw new IOException("git merge-tree failed; it needs git 2.38");
        };
    }

    private static String commit(Path repository, String text, String... parents)
            throws IOException, InterruptedException {
        Files.writeString(repository.resolve(PAGE.path()), text);
        git(repository, "add", PAGE.path());
        List<String> command =
                new ArrayList<>(List.of("-c", "user.name=Cy", "-c", "user.email=cy@example.org", "commit-tree"));
        command.addAll(List.of(parents));
        command.addAll(List.of("-m", "text", git(repository, "write-tree").strip()));
        return git(repository, command.toArray(String[]::new)).strip();
    }

    private static String git(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (git.waitFor() != 0) {
            throw new IOException(command + " failed");
        }
        return out;
    }

    @Override
    public String summary() {
        return merged + " pairs merged, " + conflicts + " not saved, " + stricter
                + " of them although git merges them, " + killed + " processes killed, " + skipped
                + " rounds without a page to edit";
    }

    @Override
    public void close() throws IOException {
        Folders.empty(folder);
    }
}
