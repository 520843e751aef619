package dev.knowhow.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs the chosen contests, and prints and saves the table. */
final class Main {

    private Main() {}

    /**
     * Measures.
     *
     * @param args see {@link Settings#USAGE}
     */
    public static void main(String... args) throws IOException, InterruptedException {
        Settings settings;
        try {
            settings = Settings.of(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(Settings.USAGE);
            System.exit(2);
            return;
        }
        List<Comparison> table = new Race(settings, System.err::println).run();
        Report report = new Report(table, Report.read(Path.of("docs/performance.json")));
        report.write(settings.folder());
        System.out.print(report.markdown());
        System.err.println("kept in " + settings.folder());
    }
}
