package dev.knowhow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs all contests on corpora of all sizes. */
final class Race {

    private final Settings settings;
    private final Consumer<String> talk;

    /**
     * Prepares a race.
     *
     * @param talk hears what is being done
     */
    Race(Settings settings, Consumer<String> talk) {
        this.settings = settings;
        this.talk = talk;
    }

    List<Comparison> run() throws IOException, InterruptedException {
        Files.createDirectories(settings.folder());
        List<Comparison> table = new ArrayList<>();
        for (int size : settings.sources().isEmpty() ? List.<Integer>of() : settings.sizes()) {
            Contest.Corner corner = new Contest.Corner(settings, size, talk);
            corner.say("making them");
            Corpus.make(settings.sources(), size, settings.kept(), corner.notes());
            for (String contest : settings.contests()) {
                if (!Contest.OF_ANY_VAULT.contains(contest)) {
                    index(corner);
                }
                Contest.named(contest).run(corner);
            }
            table.addAll(corner.table());
        }
        for (Path vault : settings.vaults()) {
            Contest.Corner corner = Contest.Corner.of(settings, vault, talk);
            for (String contest : settings.contests()) {
                if (Contest.OF_ANY_VAULT.contains(contest)) {
                    Contest.named(contest).run(corner);
                }
            }
            table.addAll(corner.table());
        }
        return table;
    }

    /** Makes the indexes that are missing, because the contest that measures making them is left out. */
    private static void index(Contest.Corner corner) throws IOException, InterruptedException {
        for (String contender : IndexContest.ALL) {
            Path index = corner.index(contender);
            if (Files.notExists(index)) {
                corner.say("indexing with " + contender);
                Path made = index.resolveSibling("unfinished");
                IndexRun.of(contender, corner.notes(), made);
                Files.move(made, index);
            }
        }
    }
}
