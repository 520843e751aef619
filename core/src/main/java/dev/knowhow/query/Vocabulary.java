package dev.knowhow.query;

import dev.knowhow.text.FoldedWord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The team's vocabulary: topics with their synonyms and their broader and narrower topics. Names are compared without
 * case, accents and plural s. Immutable and thread-safe.
 */
public final class Vocabulary {

    /** The empty vocabulary. */
    public static final Vocabulary NONE = builder().build();

    /** The limit of synonyms and of narrower names of a {@link Match}: more take time and blur a query. */
    public static final int MOST_NAMES = 100;

    /**
     * A topic of the vocabulary.
     *
     * @param preferred the preferred name, which is shown
     * @param others its other names, in the given order
     * @param broader the preferred names of the next broader topics
     * @param narrower the preferred names of the next narrower topics
     */
    public record Entry(String preferred, List<String> others, List<String> broader, List<String> narrower) {

        /** Copies the lists. */
        public Entry {
            others = List.copyOf(others);
            broader = List.copyOf(broader);
            narrower = List.copyOf(narrower);
        }

        /** All names, the preferred one first. */
        public List<String> names() {
            List<String> names = new ArrayList<>(List.of(preferred));
            names.addAll(others);
            return names;
        }
    }

    /**
     * A name found in a text.
     *
     * @param start the first character in the text, from 0
     * @param end the character after the last one
     * @param name the name as written in the vocabulary
     * @param same the other names of its topic, the preferred one first, {@value #MOST_NAMES} at most
     * @param narrower the names of all narrower topics, nearest first, {@value #MOST_NAMES} at most
     */
    public record Match(int start, int end, String name, List<String> same, List<String> narrower) {

        /** Copies the lists. */
        public Match {
            same = List.copyOf(same);
            narrower = List.copyOf(narrower);
        }
    }

    /** A node of the trie of names by words. */
    private static final class Step {
        private final Map<String, Step> next = new HashMap<>();
        private @Nullable Entry entry;
        private String name = "";
    }

    private final Map<String, Entry> byPreferred = new LinkedHashMap<>();
    private final Step names = new Step();

    private Vocabulary(Collection<Entry> entries) {
        for (Entry entry : entries) {
            byPreferred.put(entry.preferred(), entry);
            for (String name : entry.names()) {
                Step step = names;
                for (FoldedWord word : FoldedWord.in(name)) {
                    step = step.next.computeIfAbsent(word.singular(), any -> new Step());
                }
                step.entry = entry;
                step.name = name;
            }
        }
    }

    /** Returns an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** All topics, in the given order. */
    public Collection<Entry> entries() {
        return byPreferred.values().stream().toList();
    }

    /** The topic with a name; empty if unknown. */
    public Optional<Entry> entry(String name) {
        Step step = names;
        for (FoldedWord word : FoldedWord.in(name)) {
            step = step.next.get(word.singular());
            if (step == null) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(step.entry);
    }

    /** The words of a text in the form for comparison, without case, accents and plural s. */
    public static List<String> words(String text) {
        return FoldedWord.in(text).stream().map(FoldedWord::singular).toList();
    }

    /** The preferred name of the topic with a name; the name itself if unknown. */
    public String preferred(String name) {
        return entry(name).map(Entry::preferred).orElse(name);
    }

    /** Finds the names in a text, in order, without overlaps; the longest where several start. */
    public List<Match> in(String text) {
        if (byPreferred.isEmpty()) {
            return List.of();
        }
        List<FoldedWord> words = FoldedWord.in(text);
        List<Match> matches = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Step found = null;
            int end = at + 1;
            Step step = names.next.get(words.get(at).singular());
            for (int next = at + 1; step != null; next++) {
                if (step.entry != null) {
                    found = step;
                    end = next;
                }
                step = next < words.size() ? step.next.get(words.get(next).singular()) : null;
            }
            if (found != null && found.entry != null) {
                matches.add(match(words.get(at).start(), words.get(end - 1).end(), found.name, found.entry));
            }
            at = end;
        }
        return matches;
    }

    private Match match(int start, int end, String name, Entry entry) {
        List<String> same = entry.names().stream()
                .filter(other -> !other.equals(name))
                .limit(MOST_NAMES)
                .toList();
        return new Match(start, end, name, same, narrower(entry));
    }

    private List<String> narrower(Entry entry) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>(Set.of(entry.preferred()));
        Deque<String> ahead = new ArrayDeque<>(entry.narrower());
        while (!ahead.isEmpty() && names.size() < MOST_NAMES) {
            Entry below = byPreferred.get(ahead.remove());
            if (below != null && seen.add(below.preferred())) {
                names.addAll(below.names());
                ahead.addAll(below.narrower());
            }
        }
        return names.stream().limit(MOST_NAMES).toList();
    }

    /** Builds a vocabulary from rules. Not thread-safe. */
    public static final class Builder {

        private final Map<String, Topic> byKey = new LinkedHashMap<>();
        private int rules;

        private Builder() {}

        /** A topic of the builder; a merged topic only refers to the other one. */
        private static final class Topic {
            private @Nullable Topic joinedTo;
            private final Map<String, String> names = new LinkedHashMap<>();
            private final Set<Topic> narrower = new LinkedHashSet<>();
            private String preferred;
            private int since = Integer.MAX_VALUE;

            Topic(String name) {
                preferred = name;
            }

            Topic itself() {
                Topic topic = this;
                while (topic.joinedTo != null) {
                    topic = topic.joinedTo;
                }
                return topic;
            }

            boolean reaches(Topic other) {
                Set<Topic> seen = new LinkedHashSet<>(Set.of(this));
                Deque<Topic> ahead = new ArrayDeque<>(seen);
                while (!ahead.isEmpty()) {
                    for (Topic below : ahead.remove().narrower) {
                        Topic topic = below.itself();
                        if (topic == other) {
                            return true;
                        }
                        if (seen.add(topic)) {
                            ahead.add(topic);
                        }
                    }
                }
                return false;
            }
        }

        /**
         * Declares two names of one topic. The preferred name of a topic is that of its first rule.
         *
         * @param name a name
         * @param preferred the preferred name
         * @throws IllegalArgumentException if a name has no letters or digits, or one topic is broader than the other
         */
        public Builder same(String name, String preferred) {
            Topic one = topic(name);
            Topic two = topic(preferred);
            rules++;
            if (one != two && (one.reaches(two) || two.reaches(one))) {
                throw new IllegalArgumentException("one of '" + name + "' and '" + preferred
                        + "' is broader than the other, so they are not the same");
            }
            Topic first = one.since < two.since ? one : two;
            Topic second = first == one ? two : one;
            if (first.since == Integer.MAX_VALUE) {
                first.since = rules;
                first.names.put(key(preferred), preferred);
                first.preferred = preferred;
            }
            if (first != second) {
                first.names.putAll(second.names);
                first.narrower.addAll(second.narrower);
                second.joinedTo = first;
            }
            return this;
        }

        /**
         * Declares a topic broader than another one.
         *
         * @throws IllegalArgumentException if a name has no letters or digits, or the topic would be broader than
         *     itself
         */
        public Builder broader(String broader, String narrower) {
            Topic above = topic(broader);
            Topic below = topic(narrower);
            if (above == below) {
                throw new IllegalArgumentException("'" + broader + "' and '" + narrower + "' mean the same");
            }
            if (below.reaches(above)) {
                throw new IllegalArgumentException("'" + narrower + "' is broader than '" + broader + "' already");
            }
            above.narrower.add(below);
            return this;
        }

        private Topic topic(String name) {
            String key = key(name);
            if (key.isEmpty()) {
                throw new IllegalArgumentException("'" + name + "' has no letters or digits");
            }
            return byKey.computeIfAbsent(key, any -> {
                        Topic topic = new Topic(name);
                        topic.names.put(key, name);
                        return topic;
                    })
                    .itself();
        }

        private static String key(String name) {
            return String.join(
                    " ", FoldedWord.in(name).stream().map(FoldedWord::singular).toList());
        }

        /** Returns the vocabulary of the rules so far. */
        public Vocabulary build() {
            Map<Topic, Set<String>> broader = new LinkedHashMap<>();
            byKey.values().forEach(topic -> broader.put(topic.itself(), new LinkedHashSet<>()));
            broader.keySet()
                    .forEach(topic ->
                            topic.narrower.forEach(below -> broader.getOrDefault(below.itself(), new LinkedHashSet<>())
                                    .add(topic.preferred)));
            return new Vocabulary(broader.entrySet().stream()
                    .map(topic -> entry(topic.getKey(), List.copyOf(topic.getValue())))
                    .toList());
        }

        private static Entry entry(Topic topic, List<String> broader) {
            return new Entry(
                    topic.preferred,
                    topic.names.values().stream()
                            .filter(name -> !name.equals(topic.preferred))
                            .toList(),
                    broader,
                    topic.narrower.stream()
                            .map(below -> below.itself().preferred)
                            .distinct()
                            .toList());
        }
    }
}
