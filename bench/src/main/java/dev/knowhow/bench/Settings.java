package dev.knowhow.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What to measure.
 *
 * @param sources folders of Markdown notes to make corpora from
 * @param vaults folders of notes that are indexed as they are
 * @param sizes how many notes each corpus has
 * @param kept which part of each note is kept, above 0 and at most 1
 * @param folder where corpora and results are kept; a corpus that is there already is used again
 * @param queries how many questions are asked
 * @param rounds how often each is asked, and how often each corpus is indexed
 * @param contests which of {@link Contest#ALL} are run
 */
record Settings(
        List<Path> sources,
        List<Path> vaults,
        List<Integer> sizes,
        double kept,
        Path folder,
        int queries,
        int rounds,
        List<String> contests) {

    static final String USAGE = """
            Measures knowhow beside plain commonmark and Lucene, SQLite and others, on notes recombined from yours.

              NOTES...       folders of Markdown notes
              --vault NOTES  a folder of notes to index as it is; can be repeated
              --sizes N,N    how many notes each corpus has (10000)
              --keep SHARE   which part of each note is kept, from its beginning (1)
              --folder DIR   where corpora and results are kept (bench/target/bench)
              --queries N    how many questions are asked (400)
              --rounds N     how often each is asked and each corpus indexed (3)
              --only A,B     which contests: index, processor, heap, ask, scale, recheck, save, start (all)
            """;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException if it makes no sense
     */
    static Settings of(String... args) {
        List<Path> sources = new ArrayList<>();
        List<Path> vaults = new ArrayList<>();
        List<Integer> sizes = List.of(10_000);
        double kept = 1;
        Path folder = Path.of("bench/target/bench");
        int queries = 400;
        int rounds = 3;
        List<String> contests = Contest.ALL;
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                sources.add(Path.of(args[i]));
                continue;
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            String value = args[++i];
            switch (args[i - 1]) {
                case "--sizes" ->
                    sizes = List.of(value.split(",")).stream()
                            .map(Settings::number)
                            .toList();
                case "--vault" -> vaults.add(Path.of(value));
                case "--keep" -> kept = share(value);
                case "--folder" -> folder = Path.of(value);
                case "--queries" -> queries = number(value);
                case "--only" -> {
                    contests = List.of(value.split(","));
                    contests.forEach(Contest::named);
                }
                case "--rounds" -> rounds = number(value);
                default -> throw new IllegalArgumentException("there is no option " + args[i - 1]);
            }
        }
        List<Path> all = Stream.concat(sources.stream(), vaults.stream()).toList();
        if (all.isEmpty() || !all.stream().allMatch(Files::isDirectory)) {
            throw new IllegalArgumentException("name one or more folders of Markdown notes, not " + all);
        }
        return new Settings(List.copyOf(sources), List.copyOf(vaults), sizes, kept, folder, queries, rounds, contests);
    }

    private static int number(String text) {
        int number = Integer.parseInt(text.replace("_", ""));
        if (number < 1) {
            throw new IllegalArgumentException(text + " is not above 0");
        }
        return number;
    }

    private static double share(String text) {
        double share = Double.parseDouble(text);
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(text + " is not above 0 and at most 1");
        }
        return share;
    }
}
