package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.json.EnumNames;
import dev.knowhow.present.Counts;
import dev.knowhow.publish.RadarExport;
import dev.knowhow.publish.RadarFormat;
import dev.knowhow.publish.RadarImport;
import dev.knowhow.publish.RadarTrend;
import dev.knowhow.query.Radar.Move;
import dev.knowhow.query.RadarFilter;
import dev.knowhow.query.RadarQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows the radar, compares two days of it, and exchanges it with other tools. */
public final class RadarCommand implements Command {

    private final Command question;

    /**
     * Exchanges the radar, or else answers the question.
     *
     * @param question lists the items
     */
    public RadarCommand(Command question) {
        this.question = question;
    }

    @Override
    public Usage usage() {
        return question.usage()
                .more(
                        "Lists the notes with a ring (or stance) and a quadrant in their front matter, with what "
                                + "moved, whom to ask and where a review is due. No ring changes by itself.",
                        "",
                        "import writes the items of a file as notes to --out: CSV or JSON of Build Your Own Radar, JSON "
                                + "of Zalando, or a folder of the AOE Technology Radar. Existing files are not changed. "
                                + "export writes what you see to --out.",
                        "",
                        "With --diff FROM TO it prints what moved from the first day to the second, as a trend note. "
                                + "FROM and TO may also be tags or commits of the notes' git repository, which count "
                                + "as the day of the commit.",
                        "",
                        "Unless its note states the rings or is in a dated folder, the earlier rings of an item come "
                                + "from git. --without git ignores them.")
                .maybeWords("ACTION...", "import FILE, or export (default: list the items)")
                .path("--out", "PATH", "for import the folder of the notes, for export the file or folder")
                .choice(
                        "--format",
                        "FORMAT",
                        RadarFormat.words(),
                        "for export: " + String.join(", ", RadarFormat.words()))
                .text("--day", "DAY", "for import: the day of the edition (that of the file)")
                .text("--diff", "FROM", "print what moved from this day, tag or commit to the one behind it")
                .without()
                .examples(
                        "radar",
                        "radar --diff 2025-03-01 2026-03-01 > trends/radar-2026.md",
                        "radar --diff v1.0 HEAD",
                        "radar import radar.csv --day 2026-03-01 --out radar",
                        "radar export --format zalando --out config.json");
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.wordList();
        String diff = invocation.text("--diff");
        if (diff != null) {
            return diff(invocation, diff, words);
        }
        if (words.isEmpty()) {
            return question.run(invocation);
        }
        Path out = invocation.path("--out");
        if (out == null
                || !(words.equals(List.of("export")) || (words.getFirst().equals("import") && words.size() == 2))) {
            throw Invocation.wrong("use import FILE --out DIR, or export --format FORMAT --out PATH");
        }
        return words.size() == 1 ? export(invocation, out) : importing(invocation, words.getLast(), out);
    }

    private static int diff(Invocation invocation, String from, List<String> words) {
        if (words.size() != 1) {
            throw Invocation.wrong("name two days or tags, as in: knowhow radar --diff 2025-03-01 2026-03-01");
        }
        try (Knowhow knowhow = Vault.open(invocation)) {
            LocalDate first = dayOrVersion(knowhow, from);
            LocalDate last = dayOrVersion(knowhow, words.getFirst());
            if (!first.isBefore(last)) {
                throw Invocation.wrong(
                        "--diff is from " + first + " to " + last + ", must be from an earlier to a later day");
            }
            var radar = Vault.session(invocation, knowhow)
                    .radar(new RadarQuery(first.plusDays(1), last, filter(invocation)));
            RadarTrend.markdown(radar).lines().forEach(line -> invocation.out().println(Plain.line(line)));
            return ExitCode.found(radar.blips().stream().anyMatch(blip -> blip.move() != Move.UNCHANGED));
        }
    }

    private static RadarFilter filter(Invocation invocation) {
        String item = invocation.text("--item");
        return new RadarFilter(
                item == null ? "" : item,
                Set.copyOf(invocation.texts("--quadrant")),
                Set.copyOf(invocation.texts("--ring")),
                EnumSet.allOf(Move.class).stream()
                        .filter(move -> invocation.texts("--move").contains(EnumNames.of(move)))
                        .collect(Collectors.toSet()),
                invocation.flag("--due"));
    }

    private static LocalDate dayOrVersion(Knowhow knowhow, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return knowhow.operations()
                    .day(typed)
                    .orElseThrow(() -> new KnowhowException(
                            Category.USAGE,
                            "--diff names '" + typed + "', which is neither a day such as 2026-03-01 nor a tag or "
                                    + "commit of the notes' git repository",
                            e));
        }
    }

    private static int importing(Invocation invocation, String name, Path out) {
        String typed = invocation.text("--day");
        @Nullable LocalDate day = typed == null ? null : day("--day", typed);
        RadarImport.Report report =
                RadarImport.run(invocation.environment().directory().resolve(name), out, day);
        report.written().forEach(path -> invocation.out().println(Plain.line(path)));
        report.problems().forEach(problem -> invocation.environment().info(Plain.line(problem)));
        invocation
                .environment()
                .info(Counts.of(report.written().size(), "new note") + ", " + Counts.grouped(report.same())
                        + " as before, " + Counts.of(report.problems().size(), "problem"));
        return ExitCode.found(!report.written().isEmpty() || report.same() > 0);
    }

    private static int export(Invocation invocation, Path out) {
        RadarFormat format = RadarFormat.of(String.valueOf(invocation.text("--format")))
                .orElseThrow(() ->
                        Invocation.wrong("name the format with --format: " + String.join(", ", RadarFormat.words())));
        try (Knowhow knowhow = Vault.open(invocation)) {
            RadarExport.Report report = new RadarExport(
                            Vault.session(invocation, knowhow),
                            knowhow.operations().writer(),
                            LocalDate.now(invocation.environment().clock()))
                    .run(format);
            for (Map.Entry<String, byte[]> file : report.files().entrySet()) {
                Path path = file.getKey().isEmpty() ? out : out.resolve(file.getKey());
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.write(path, file.getValue());
            }
            report.problems().forEach(problem -> invocation.environment().info(Plain.line(problem)));
            invocation.environment().info(Counts.of(report.files().size(), "file") + " written");
            return ExitCode.found(!report.files().isEmpty());
        } catch (IOException e) {
            throw new KnowhowException(Category.USAGE, out + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static LocalDate day(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new KnowhowException(
                    Category.USAGE, option + " is '" + text + "', must be a day such as 2026-03-01", e);
        }
    }
}
