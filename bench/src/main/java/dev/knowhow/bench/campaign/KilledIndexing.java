package dev.knowhow.bench.campaign;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.WatchListener;
import dev.knowhow.bench.Folders;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Kills a process while it indexes or watches, at a random time. The index must be readable, the next indexing must
 * give the answers of a fresh one, and leave no file of the killed process.
 */
final class KilledIndexing implements Campaign {

    /** The longest time before a kill; indexing takes less. */
    private static final int MAX_MILLIS = 1500;

    private static final int MAX_EDITS = 12;

    private final Path original;
    private final Path notes;
    private final Path index;
    private final Path fresh;
    private int killed;
    private int finished;

    KilledIndexing(Path notes, Path folder) throws IOException {
        this.original = notes;
        this.notes = folder.resolve("notes");
        this.index = folder.resolve("index");
        this.fresh = folder.resolve("fresh");
        Files.createDirectories(fresh);
        Folders.copy(notes, this.notes);
        Files.createDirectories(index);
        Folders.empty(index);
    }

    @Override
    public List<String> run(long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        if (random.nextInt(8) == 0) {
            Folders.empty(index); // a first indexing
        }
        Folders.copy(original, notes);
        edit(random);
        List<String> faults = new ArrayList<>();
        kill(random);
        try (Knowhow knowhow = open(index)) {
            Questions.about(knowhow).answers(knowhow);
        } catch (KnowhowException e) {
            faults.add("the index is unreadable: " + e);
        }
        Folders.empty(fresh);
        try (Knowhow knowhow = open(index);
                Knowhow anew = open(fresh)) {
            knowhow.index();
            knowhow.operations().verifyIndex();
            anew.index();
            Questions questions = Questions.about(anew);
            List<String> expected = questions.answers(anew);
            if (!questions.answers(knowhow).equals(expected)) {
                faults.add("the answers differ from those of a fresh index");
            }
        } catch (KnowhowException e) {
            faults.add("index: " + e);
        }
        kinds(index).stream()
                .filter(kind -> !kind.matches("segments|write\\.lock|_.*\\.(si|cfs|cfe|liv|fnm|dvd|dvm|.*)|git-history"
                        + "|looked-at|verified|\\.gitignore|as-of"))
                .forEach(kind -> faults.add("left behind: " + kind));
        return faults;
    }

    /** The names of files, without numbers of commits. */
    private static Set<String> kinds(Path folder) throws IOException {
        Set<String> kinds = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> kinds.add(file.getFileName().toString().replaceFirst("^segments_.*", "segments")));
        }
        return kinds;
    }

    private static void edit(Path notes, Random random) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(notes)) {
            files = all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
        for (int i = random.nextInt(MAX_EDITS); i >= 0; i--) {
            Path file = files.get(random.nextInt(files.size()));
            if (random.nextInt(4) == 0) {
                Files.deleteIfExists(file);
            } else if (Files.exists(file)) {
                Files.writeString(
                        file,
                        Files.readString(file, StandardCharsets.ISO_8859_1) + "\nEdit " + random.nextInt() + "\n",
                        StandardCharsets.ISO_8859_1);
            }
        }
    }

    private void edit(Random random) throws IOException {
        edit(notes, random);
    }

    private void kill(Random random) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), KilledIndexing.class.getName()));
        command.addAll(List.of(random.nextBoolean() ? "index" : "watch", notes.toString(), index.toString()));
        command.add(String.valueOf(random.nextLong()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            said.readLine(); // it begins
            if (process.waitFor(random.nextInt(MAX_MILLIS), TimeUnit.MILLISECONDS)) {
                finished++;
            } else {
                killed++;
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** The process that is killed: it indexes, or watches and edits. */
    public static void main(String... args) throws Exception {
        Path notes = Path.of(args[1]);
        Random random = new Random(Long.parseLong(args[3]));
        try (Knowhow knowhow =
                Knowhow.builder().notes(notes).index(Path.of(args[2])).build()) {
            System.out.println("begins");
            if (args[0].equals("index")) {
                knowhow.index();
                return;
            }
            knowhow.watch(WatchListener.NONE);
            while (true) {
                Thread.sleep(random.nextInt(300));
                edit(notes, random);
            }
        }
    }

    private Knowhow open(Path folder) {
        return Knowhow.builder().notes(notes).index(folder).build();
    }

    @Override
    public String summary() {
        return killed + " processes were killed, " + finished + " had finished";
    }

    @Override
    public void close() throws IOException {
        for (Path folder : List.of(notes, index, fresh)) {
            Folders.empty(folder);
        }
    }
}
