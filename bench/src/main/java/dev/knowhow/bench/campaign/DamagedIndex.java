package dev.knowhow.bench.campaign;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.bench.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Damages a random byte of the files of an index: flips a bit, zeroes some bytes or cuts the file. Each question must
 * be answered as before or fail with a message on the index, and the next indexing must restore all answers.
 */
final class DamagedIndex implements Campaign {

    private static final int MAX_ZEROED = 512;

    private final Path notes;
    private final Path index;
    private final Path whole;
    private final Questions questions;
    private final List<String> expected;
    private int errors;
    private int right;
    private int rebuilt;

    DamagedIndex(Path notes, Path folder) throws IOException {
        this.notes = notes;
        this.index = folder.resolve("index");
        this.whole = folder.resolve("whole");
        Files.createDirectories(whole);
        Folders.empty(whole);
        try (Knowhow knowhow = open(whole)) {
            knowhow.index();
            questions = Questions.about(knowhow);
            expected = questions.answers(knowhow);
        }
    }

    private Knowhow open(Path folder) {
        return Knowhow.builder().notes(notes).index(folder).build();
    }

    @Override
    public List<String> run(long seed) throws IOException {
        Folders.copy(whole, index);
        String damage = damage(new Random(seed));
        List<String> faults = new ArrayList<>();
        try (Knowhow knowhow = open(index)) {
            for (int i = 0; i < questions.size(); i++) {
                ask(knowhow, i, faults);
            }
        } catch (RuntimeException e) {
            faults.add("closing: " + e);
        }
        try (Knowhow knowhow = open(index)) {
            rebuilt += knowhow.index().rebuilt().isEmpty() ? 0 : 1;
            knowhow.operations().verifyIndex();
            if (!questions.answers(knowhow).equals(expected)) {
                faults.add("index did not restore the answers");
            }
        } catch (RuntimeException e) {
            faults.add("index: " + e);
        }
        return faults.stream().map(fault -> damage + ": " + fault).toList();
    }

    private void ask(Knowhow knowhow, int question, List<String> faults) {
        try {
            if (questions.answer(knowhow, question).equals(expected.get(question))) {
                right++;
            } else {
                faults.add("question " + question + " was answered wrongly");
            }
        } catch (KnowhowException e) {
            errors++;
            if (e.category() != Category.INDEX) {
                faults.add("question " + question + ": " + e);
            }
        } catch (RuntimeException | Error e) {
            faults.add("question " + question + ": " + e);
        }
    }

    private String damage(Random random) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(index)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        long at = random.nextLong(Folders.size(files));
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            if (at < content.length) {
                return index.relativize(file) + ", " + damage(file, content, (int) at, random.nextInt(3), random);
            }
            at -= content.length;
        }
        throw new IllegalStateException("there are no files in " + index);
    }

    private static String damage(Path file, byte[] content, int at, int kind, Random random) throws IOException {
        byte[] damaged = content.clone();
        switch (kind) {
            case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            case 1 -> Arrays.fill(damaged, at, Math.min(content.length, at + 1 + random.nextInt(MAX_ZEROED)), (byte) 0);
            default -> damaged = Arrays.copyOf(content, at);
        }
        Files.write(file, damaged);
        return List.of("a flipped bit", "zeroed bytes", "cut").get(kind) + " at " + at;
    }

    @Override
    public String summary() {
        return right + " answers were right, " + errors + " were errors, " + rebuilt + " indexes were rebuilt";
    }

    @Override
    public void close() throws IOException {
        Folders.empty(index);
        Folders.empty(whole);
    }
}
