package dev.knowhow.publish.site;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The search index of a static site, as files: the display data of each note in one file, and the words in many small
 * files by prefix, so that a browser loads only those it needs. Each posting has a precomputed BM25F score with the
 * weights and constants of the server's search, so that a browser only adds scores.
 */
final class SearchFiles {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    /** The weight of a word in a title, relative to the text. */
    private static final int TITLE = 4;

    private static final int HEADING = 2;

    /** The factor by which scores are rounded to integers. */
    private static final int SCALE = 10;

    /** In a larger site, words in more than half of the notes are stop words and have no postings. */
    private static final int FEW_NOTES = 50;

    private static final int CHARACTERS = 64;

    private final List<Display> notes = new ArrayList<>();
    private final List<Display> names = new ArrayList<>();
    private final List<Topic> topics = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final Map<String, List<int[]>> postings = new HashMap<>();

    /**
     * The display data of a search result.
     *
     * @param title the title
     * @param address the address relative to the root
     * @param kind the kind
     * @param date the date, or empty
     * @param tags the tags
     * @param authors the names of its authors
     * @param summary the summary
     */
    record Display(
            String title,
            String address,
            String kind,
            String date,
            List<String> tags,
            List<String> authors,
            String summary) {}

    /**
     * A topic of the vocabulary.
     *
     * @param names its names, which are synonyms
     * @param narrower the names of narrower topics
     */
    record Topic(List<String> names, List<String> narrower) {}

    /** Adds a topic, for synonym expansion. */
    void add(Topic topic) {
        topics.add(topic);
    }

    /**
     * The words of a note.
     *
     * @param shown what is shown of the note
     * @param counts how often each word occurs, weighted
     */
    record Words(Display shown, Map<String, Integer> counts) {}

    /** Counts the words of a note. Thread-safe. */
    static Words words(Note note, Display shown) {
        Map<String, Integer> counts = new HashMap<>();
        count(counts, note.title(), TITLE);
        note.aliases().forEach(alias -> count(counts, alias, TITLE));
        note.tags().forEach(tag -> count(counts, tag, HEADING));
        shown.authors().forEach(author -> count(counts, author, 1));
        for (Section section : note.sections()) {
            count(counts, section.heading(), HEADING);
            count(counts, section.text(), 1);
            count(counts, section.code(), 1);
        }
        return new Words(shown, counts);
    }

    /** Adds a note. */
    void add(Words words) {
        int place = notes.size();
        notes.add(words.shown());
        lengths.add(words.counts().values().stream().mapToInt(Integer::intValue).sum());
        words.counts()
                .forEach((word, times) ->
                        postings.computeIfAbsent(word, any -> new ArrayList<>()).add(new int[] {place, times}));
    }

    /** Adds a person or topic, which is found by name only. */
    void addName(String name, String address, String kind) {
        names.add(new Display(name, address, kind, "", List.of(), List.of(), ""));
    }

    private static void count(Map<String, Integer> counts, String text, int weight) {
        SearchTokens.in(text).forEach(word -> counts.merge(word, weight, Integer::sum));
    }

    /**
     * Writes the files.
     *
     * @param files receives each name and content
     */
    void write(BiConsumer<String, byte[]> files) {
        files.accept("notes.json", json(this::notes));
        Map<String, Map<String, List<int[]>>> shards = new TreeMap<>();
        postings.forEach((word, list) ->
                shards.computeIfAbsent(shard(word), any -> new TreeMap<>()).put(word, list));
        double average = lengths.stream().mapToInt(Integer::intValue).average().orElse(1);
        shards.forEach((shard, words) -> files.accept("words-" + shard + ".json", json(out -> {
            out.writeStartObject();
            words.forEach((word, list) -> word(out, word, list, average));
            out.writeEndObject();
        })));
    }

    /**
     * The first two letters of an ASCII word, so that words with a common prefix are together; other words by a hash of
     * their first character.
     */
    static String shard(String word) {
        int first = word.codePointAt(0);
        if (!isPlain(first)) {
            return "u" + first % CHARACTERS;
        }
        return word.charAt(0) + (word.length() > 1 && isPlain(word.charAt(1)) ? word.substring(1, 2) : "_");
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private void word(JsonGenerator out, String word, List<int[]> list, double average) {
        out.writeName(word);
        out.writeStartArray();
        double idf = Math.log(1 + (notes.size() - list.size() + 0.5) / (list.size() + 0.5));
        boolean useful = notes.size() <= FEW_NOTES || list.size() * 2 <= notes.size();
        for (int[] posting : useful ? list : List.<int[]>of()) {
            double times = posting[1];
            double score = idf * times * (K1 + 1) / (times + K1 * (1 - B + B * lengths.get(posting[0]) / average));
            out.writeNumber(posting[0]);
            out.writeNumber(Math.max(1, Math.round(SCALE * score)));
        }
        out.writeEndArray();
    }

    private void notes(JsonGenerator out) {
        out.writeStartObject();
        shown(out, "notes", notes);
        shown(out, "names", names);
        out.writeName("topics");
        out.writeStartArray();
        for (Topic topic : topics) {
            out.writeStartObject();
            strings(out, "names", topic.names());
            strings(out, "narrower", topic.narrower());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void shown(JsonGenerator out, String name, List<Display> all) {
        out.writeName(name);
        out.writeStartArray();
        for (Display one : all) {
            out.writeStartObject();
            out.writeStringProperty("title", one.title());
            out.writeStringProperty("address", one.address());
            text(out, "kind", one.kind());
            text(out, "date", one.date());
            texts(out, "tags", one.tags());
            texts(out, "authors", one.authors());
            text(out, "summary", one.summary());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void text(JsonGenerator out, String name, String value) {
        if (!value.isEmpty()) {
            out.writeStringProperty(name, value);
        }
    }

    private static void texts(JsonGenerator out, String name, List<String> values) {
        if (!values.isEmpty()) {
            strings(out, name, values);
        }
    }

    private static void strings(JsonGenerator out, String name, List<String> values) {
        out.writeName(name);
        out.writeStartArray();
        values.forEach(out::writeString);
        out.writeEndArray();
    }

    private interface Content {
        void write(JsonGenerator out);
    }

    private static byte[] json(Content content) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            content.write(out);
        }
        return bytes.toByteArray();
    }
}
