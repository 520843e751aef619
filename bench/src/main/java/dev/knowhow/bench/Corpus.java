package dev.knowhow.bench;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Notes made from real ones: each has the shape of a real note, its title, and most of its paragraphs; the others come
 * from notes of the same folder, so that a note stays about something. Each folder has authors of its own, some of whom
 * write much more than others (Zipf). The same sources, size and seed give the same notes.
 */
final class Corpus {

    private static final long SEED = 20261125;
    private static final int FOLDER = 1000;
    private static final int AUTHORS = 5000;

    /** A part of a note that is neither a heading nor code may be replaced by one of another note. */
    private static final double REPLACED = 0.3;

    private record Source(String title, List<String> blocks) {}

    private final List<List<Source>> topics;
    private final List<Source> all = new ArrayList<>();
    private final List<Integer> topicOf = new ArrayList<>();
    private final Random random = new Random(SEED);

    private final double kept;

    private Corpus(List<List<Source>> topics, double kept) {
        this.topics = topics;
        this.kept = kept;
        for (int topic = 0; topic < topics.size(); topic++) {
            for (Source source : topics.get(topic)) {
                all.add(source);
                topicOf.add(topic);
            }
        }
    }

    /**
     * Makes a corpus, unless it is there already.
     *
     * @param kept which part of each note is kept, from its beginning, above 0 and at most 1
     * @param notes the folder of the corpus
     * @throws IOException if the sources cannot be read, have no notes, or the corpus cannot be written
     */
    static void make(List<Path> sources, int size, double kept, Path notes) throws IOException {
        Path made = notes.resolveSibling(notes.getFileName() + ".made");
        String from = "seed " + SEED + ", " + size + " notes, " + kept + " of each, from "
                + sources.stream()
                        .map(path -> path.toAbsolutePath().normalize())
                        .toList();
        if (Files.exists(made) && Files.readString(made).equals(from)) {
            return;
        }
        Files.deleteIfExists(made);
        Folders.delete(notes);
        Corpus corpus = new Corpus(read(sources), kept);
        if (corpus.all.isEmpty()) {
            throw new IOException("there are no Markdown notes in " + sources);
        }
        for (int i = 0; i < size; i++) {
            Path file = notes.resolve(String.format("%04d/n%07d.md", i / FOLDER, i));
            if (i % FOLDER == 0) {
                Files.createDirectories(notes.resolve(String.format("%04d", i / FOLDER)));
            }
            Files.writeString(file, corpus.note(i));
        }
        Files.writeString(made, from);
    }

    private static List<List<Source>> read(List<Path> sources) throws IOException {
        TreeMap<Path, List<Source>> topics = new TreeMap<>();
        for (Path folder : sources) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".md") && Files.isRegularFile(each))
                        .sorted()
                        .toList()) {
                    try {
                        Source source = source(file);
                        if (!source.blocks.isEmpty()) {
                            topics.computeIfAbsent(file.resolveSibling("."), any -> new ArrayList<>())
                                    .add(source);
                        }
                    } catch (MalformedInputException e) {
                        // not UTF-8: there are enough others
                    }
                }
            }
        }
        return List.copyOf(topics.values());
    }

    private static Source source(Path file) throws IOException {
        String text = Files.readString(file).replace("\r", "");
        if (text.startsWith("---\n")) {
            int end = text.indexOf("\n---\n", 3);
            text = end < 0 ? text : text.substring(end + 5);
        }
        List<String> blocks = new ArrayList<>();
        String title =
                file.getFileName().toString().replaceAll("\\.md$|[-_]+", " ").strip();
        for (String block : text.split("\n{2,}")) {
            if (block.startsWith("# ")) {
                title = block.substring(2).lines().findFirst().orElse(title).strip();
            } else if (!block.isBlank()) {
                blocks.add(block);
            }
        }
        return new Source(title.replace("\"", "").replace("\\", ""), blocks);
    }

    private String note(int number) {
        int chosen = number < all.size() ? number : random.nextInt(all.size());
        Source shape = all.get(chosen);
        int topic = topicOf.get(chosen);
        StringBuilder note = new StringBuilder("---\ntitle: \"").append(shape.title);
        if (number >= all.size()) {
            note.append(" ").append(number / all.size() + 1);
        }
        note.append("\"\nauthors: [");
        int authors = 1 + random.nextInt(3);
        for (int i = 0; i < authors; i++) {
            note.append(i == 0 ? "" : ", ").append("author-").append(author(topic));
        }
        note.append("]\ndate: ")
                .append(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000)))
                .append("\n---\n");
        boolean code = false;
        for (String block : shape.blocks.subList(0, (int) Math.ceil(kept * shape.blocks.size()))) {
            boolean fences =
                    block.lines().filter(line -> line.startsWith("```")).count() % 2 == 1;
            boolean text = !code && !fences && !block.startsWith("#") && !block.startsWith("```");
            code ^= fences;
            note.append('\n')
                    .append(text && random.nextDouble() < REPLACED ? another(topic, block) : block)
                    .append('\n');
        }
        return note.toString();
    }

    private String another(int topic, String otherwise) {
        List<Source> neighbours = topics.get(topic);
        List<String> blocks = neighbours.get(random.nextInt(neighbours.size())).blocks;
        String block = blocks.get(random.nextInt(blocks.size()));
        return block.startsWith("#") || block.contains("```") ? otherwise : block;
    }

    /**
     * The inverse of the distribution function of Zipf's law, by the integral of 1/x; ranks are others in each topic.
     */
    private int author(int topic) {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(AUTHORS)) - 1;
        return Math.floorMod(rank * 31 + topic * 977, AUTHORS);
    }
}
