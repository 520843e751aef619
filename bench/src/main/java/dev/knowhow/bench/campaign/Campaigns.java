package dev.knowhow.bench.campaign;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs a campaign, and reports how many of its rounds it ran and the command for the rest. */
final class Campaigns {

    private static final Logger ROOT = Logger.getLogger("");

    private Campaigns() {}

    /**
     * Runs a campaign; exits with 1 if something went wrong.
     *
     * @param args see {@link Campaign.Settings#USAGE}
     */
    public static void main(String... args) throws Exception {
        ROOT.setLevel(Level.SEVERE); // damage is logged as it is found
        Campaign.Settings settings;
        try {
            settings = Campaign.Settings.of(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(Campaign.Settings.USAGE);
            System.exit(2);
            return;
        }
        System.exit(run(settings, System.out) == 0 ? 0 : 1);
    }

    /** Runs a campaign; returns the number of faults. */
    static int run(Campaign.Settings settings, PrintStream out) throws Exception {
        long end = System.nanoTime() + settings.time().toNanos();
        int faults = 0;
        int round = settings.from();
        try (Campaign campaign = of(settings)) {
            while (round < settings.rounds() && System.nanoTime() < end) {
                long seed = settings.seed() + round;
                List<String> wrong = campaign.run(seed);
                for (String fault : wrong) {
                    out.println("seed " + seed + ": " + fault);
                }
                faults += wrong.size();
                round++;
            }
            out.println(settings.name() + ": rounds " + settings.from() + " to " + round + " of " + settings.rounds()
                    + ", " + faults + " faults; " + campaign.summary());
        }
        if (round < settings.rounds()) {
            out.println("for the rest: " + settings.rest(round));
        }
        return faults;
    }

    private static Campaign of(Campaign.Settings settings) throws IOException, InterruptedException {
        Files.createDirectories(settings.folder());
        return switch (settings.name()) {
            case "damage" -> new DamagedIndex(settings.notes(), settings.folder());
            case "edits" -> new ConcurrentEdits(settings.notes(), settings.folder());
            case "kill" -> new KilledIndexing(settings.notes(), settings.folder());
            case "notes" -> new MutatedNotes(settings.notes(), settings.folder());
            case "rights" -> new HiddenNote(settings.folder());
            case "notifications" -> new KilledSenders(settings.folder());
            case "matches" -> new ReportedMatches(settings.folder());
            default -> new MutatedQueries(settings.notes(), settings.folder());
        };
    }
}
