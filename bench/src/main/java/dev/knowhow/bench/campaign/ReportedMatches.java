package dev.knowhow.bench.campaign;

import dev.knowhow.Knowhow;
import dev.knowhow.bench.Folders;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.publish.MatchAlert;
import dev.knowhow.publish.MatchAlerts;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Kills a process while it reports questions and opportunities to a member. No match may be reported as new twice, and
 * each match that is open must be reported, or listed as unconfirmed by the next process.
 */
final class ReportedMatches implements Campaign {

    private static final int MAX_MILLIS = 1200;
    private static final int MAX_MINUTES = 10;
    private static final int MAX_NOTES = 40;
    private static final Viewer ANA = Viewer.of(new MemberId("ana"), Set.of());

    private final Path notes;
    private final Path index;
    private final Set<String> reported = new HashSet<>();
    private int killed;
    private int unconfirmed;

    ReportedMatches(Path folder) throws IOException {
        this.notes = folder.resolve("matches-notes");
        this.index = folder.resolve("matches-index");
        Folders.empty(Files.createDirectories(notes));
        Folders.empty(Files.createDirectories(index));
        Folders.empty(Files.createDirectories(folder.resolve("matches-index-state")));
        Files.writeString(notes.resolve("people.yml"), "- {id: ana, capacity: 1000 a week}\n");
        Files.writeString(notes.resolve("a.md"), "---\nauthors: [ana]\ndate: 2026-05-01\n---\n# Kafka\nkafka lag\n");
    }

    @Override
    public List<String> run(long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        for (int i = random.nextInt(4); i >= 0; i--) {
            Path note = notes.resolve("n" + random.nextInt(MAX_NOTES) + ".md");
            switch (random.nextInt(4)) {
                case 0 -> Files.deleteIfExists(note);
                case 1 -> Files.writeString(note, opportunity(random));
                default -> Files.writeString(note, question(random));
            }
        }
        List<String> faults = new ArrayList<>();
        report(random.nextInt(MAX_MILLIS), faults);
        if (random.nextInt(4) == 0 && report(TimeUnit.MINUTES.toMillis(MAX_MINUTES), faults)) {
            try (Knowhow knowhow = open(notes, index)) {
                for (String match : open(knowhow)) {
                    if (!reported.contains(match)) {
                        faults.add("never reported: " + match);
                    }
                }
            }
        }
        return faults;
    }

    private static String question(Random random) {
        return "---\nkind: question\nauthors: [eve]\ndate: 2026-05-02\nedit: " + random.nextInt()
                + (random.nextInt(4) == 0 ? "\nanswered_by: bo" : "") + "\n---\n# Lag\nkafka lag?\n";
    }

    private static String opportunity(Random random) {
        return "---\nkind: opportunity\nauthors: [eve]\nskills: [kafka]\nedit: " + random.nextInt()
                + (random.nextInt(4) == 0 ? "\nstatus: closed" : "") + "\n---\n# Seat\nA seat.\n";
    }

    /** Reads the reports of a process until it ends or is killed; returns whether it ended by itself. */
    private boolean report(long millis, List<String> faults) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ReportedMatches.class.getName()));
        command.addAll(List.of(notes.toString(), index.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.readLine(); // it begins to report
            boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
            killed += ended ? 0 : 1;
            process.toHandle().destroyForcibly(); // keeps what it wrote
            process.waitFor();
            lines.lines().forEach(line -> read(line, faults));
            return ended;
        }
    }

    private void read(String line, List<String> faults) {
        String[] parts = line.split(" ", 2);
        if (parts.length < 2 || !parts[1].endsWith(".")) {
            return; // the kill cut the line; the match is unconfirmed
        }
        if (parts[0].equals("unconfirmed")) {
            unconfirmed++;
            reported.add(parts[1]);
        } else if (!reported.add(parts[1])) {
            faults.add("reported twice: " + parts[1]);
        }
    }

    private static List<String> open(Knowhow knowhow) {
        List<String> open = new ArrayList<>();
        knowhow.as(ANA).questions(true, MAX_NOTES).stream()
                .filter(one -> one.place() > 0)
                .forEach(one -> open.add("QUESTION " + one.id() + "."));
        knowhow.as(ANA)
                .opportunities()
                .forEach(fit -> open.add("OPPORTUNITY " + fit.opportunity().id() + "."));
        return open;
    }

    private static Knowhow open(Path notes, Path index) {
        return Knowhow.builder().notes(notes).index(index).build();
    }

    /** The process that is killed. */
    public static void main(String... args) {
        try (Knowhow knowhow = open(Path.of(args[0]), Path.of(args[1]))) {
            knowhow.index();
            System.out.println("begin");
            MatchAlerts alerts = new MatchAlerts(knowhow);
            List<MatchAlert> next = alerts.next(ANA, LocalDate.of(2026, 6, 1));
            for (MatchAlert alert : next) {
                System.out.println((alert.unconfirmed() == null ? "new " : "unconfirmed ") + alert.kind() + " "
                        + alert.id() + ".");
            }
            alerts.confirm(ANA, next);
        }
    }

    @Override
    public String summary() {
        return killed + " processes killed, " + reported.size() + " matches reported, " + unconfirmed
                + " listed as unconfirmed";
    }

    @Override
    public void close() {}
}
