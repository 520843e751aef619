package dev.knowhow.bench.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Rounds of one kind, each determined by its seed.
 *
 * @see Campaigns
 */
interface Campaign extends AutoCloseable {

    /**
     * Runs one round.
     *
     * @param seed determines everything that is random
     * @return what went wrong; empty if nothing did
     */
    List<String> run(long seed) throws Exception;

    /** A sentence on what happened in all rounds. */
    String summary();

    @Override
    void close() throws IOException;

    /**
     * What to run.
     *
     * @param name damage, edits, kill, matches, notes, notifications, queries or rights
     * @param rounds the number of rounds in all
     * @param from the first round, from 0
     * @param seed the seed of the first round of all
     * @param time the time after which no round begins
     * @param notes a folder of Markdown notes
     * @param folder a folder for indexes and for inputs that failed
     */
    record Settings(String name, int rounds, int from, long seed, Duration time, Path notes, Path folder) {

        static final String USAGE = """
                Runs a campaign and reports what went wrong. A round depends only on its seed.

                  damage | edits | kill | matches | notes | notifications | queries | rights
                  --notes DIR     a folder of Markdown notes, for damage, kill, notes and queries (examples/vault);
                                  a clone with its history, for edits
                  --rounds N      the number of rounds (200)
                  --from N        the first round, to continue a campaign (0)
                  --seed N        the seed (1)
                  --minutes N     begin no round after this time (10)
                  --folder DIR    for indexes and for inputs that failed (bench/target/campaign)
                """;

        /**
         * Reads a command line.
         *
         * @throws IllegalArgumentException if it is wrong
         */
        static Settings of(String... args) {
            String name = "";
            int rounds = 200;
            int from = 0;
            long seed = 1;
            Duration time = Duration.ofMinutes(10);
            Path notes = Path.of("examples/vault");
            Path folder = Path.of("bench/target/campaign");
            for (int i = 0; i < args.length; i++) {
                if (!args[i].startsWith("--")) {
                    name = args[i];
                    continue;
                }
                if (i + 1 == args.length) {
                    throw new IllegalArgumentException(args[i] + " needs a value");
                }
                String value = args[++i];
                switch (args[i - 1]) {
                    case "--rounds" -> rounds = Integer.parseInt(value);
                    case "--from" -> from = Integer.parseInt(value);
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--minutes" -> time = Duration.ofSeconds(Math.round(60 * Double.parseDouble(value)));
                    case "--notes" -> notes = Path.of(value);
                    case "--folder" -> folder = Path.of(value);
                    default -> throw new IllegalArgumentException("there is no option " + args[i - 1]);
                }
            }
            if (!List.of("damage", "edits", "kill", "matches", "notes", "notifications", "queries", "rights")
                    .contains(name)) {
                throw new IllegalArgumentException("name a campaign, not '" + name + "'");
            }
            return new Settings(name, rounds, from, seed, time, notes, folder);
        }

        /** The arguments that continue after some rounds. */
        String rest(int done) {
            return name + " --rounds " + rounds + " --from " + done + " --seed " + seed + " --notes " + notes;
        }
    }
}
