package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.cli.view.TextPrinter;
import dev.knowhow.json.CommandShapes;
import dev.knowhow.json.Json;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import dev.knowhow.publish.Alerts;
import dev.knowhow.publish.Alerts.Alert;
import dev.knowhow.publish.MatchAlert;
import dev.knowhow.publish.MatchAlerts;
import dev.knowhow.query.SavedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lists new matches for saved queries. */
public final class AlertsCommand implements Command {

    static final String MATCHES = "--matches";

    private static final String UNDATED = "undated   ";

    @Override
    public Usage usage() {
        return Usage.of("alerts", "List new matches for saved queries.")
                .more("Saved queries are in saved.txt among the notes, one per line: name = query. Each note "
                        + "is listed at most once: it is recorded before it is printed. Existing matches are not "
                        + "listed when a query is added.")
                .maybeWords("NAME...", "a saved query (all)")
                .flag("--interests", "use the reader's interests in people.yml instead")
                .flag(MATCHES, "also questions that the reader can answer, and opportunities that fit, each once")
                .examples("alerts --as ana --matches", "alerts queues --as ana --json")
                .index()
                .viewer()
                .asJson();
    }

    @Override
    public int run(Invocation invocation) {
        try (Knowhow knowhow = Vault.open(invocation)) {
            Viewer viewer = Vault.viewer(invocation, knowhow);
            checkMatches(invocation, viewer);
            LocalDate today = LocalDate.now(invocation.environment().clock());
            List<SavedQuery> queries = invocation.flag("--interests")
                    ? DigestCommand.interests(viewer, knowhow)
                    : named(invocation, knowhow);
            List<Alert> alerts = new Alerts(knowhow).next(queries, viewer, today);
            MatchAlerts matching = new MatchAlerts(knowhow);
            List<MatchAlert> matches = invocation.flag(MATCHES) ? matching.next(viewer, today) : List.of();
            if (invocation.json()) {
                try (var json = new Json(invocation.out())) {
                    alerts.forEach(alert -> json.line(
                            "alert",
                            CommandShapes.ALERT,
                            new CommandShapes.NewMatches(alert.query(), alert.begins(), alert.notes())));
                    matches.forEach(match -> json.line("match", CommandShapes.MATCH_ALERT, row(match)));
                }
            } else {
                alerts.forEach(alert -> print(invocation, alert));
                print(invocation, matches);
                if (invocation.flag(MATCHES) && matches.isEmpty()) {
                    invocation.environment().info("for you: nothing new");
                }
            }
            invocation.out().flush();
            matching.confirm(viewer, matches);
            return ExitCode.found(!matches.isEmpty()
                    || alerts.stream().anyMatch(alert -> !alert.notes().isEmpty()));
        }
    }

    /** Refuses matches for nobody, before anything is recorded as reported. */
    static void checkMatches(Invocation invocation, Viewer viewer) {
        if (invocation.flag(MATCHES) && viewer.member() == null) {
            throw Invocation.wrong(MATCHES + " requires --as MEMBER");
        }
    }

    private static CommandShapes.FoundMatch row(MatchAlert match) {
        return new CommandShapes.FoundMatch(
                match.kind().name().toLowerCase(Locale.ROOT),
                match.id().path(),
                match.title(),
                match.date(),
                match.why(),
                match.unconfirmed());
    }

    private static List<SavedQuery> named(Invocation invocation, Knowhow knowhow) {
        List<SavedQuery> all = knowhow.operations().savedQueries();
        String name = invocation.words();
        List<SavedQuery> named = all.stream()
                .filter(query -> name.isEmpty() || query.name().equalsIgnoreCase(name))
                .toList();
        if (named.isEmpty() && !(name.isEmpty() && invocation.flag(MATCHES))) {
            throw Invocation.wrong(
                    all.isEmpty()
                            ? "there are no saved queries; add lines to saved.txt in the notes folder: name = query"
                            : "there is no saved query '" + name + "'; there are "
                                    + String.join(
                                            ", ",
                                            all.stream().map(SavedQuery::name).toList()));
        }
        return named;
    }

    private static void print(Invocation invocation, Alert alert) {
        TextPrinter page = TextPrinter.of(invocation);
        String name = Plain.line(alert.query().name());
        if (alert.begins()) {
            invocation.environment().info(name + ": first run; later runs list new matches");
        } else if (alert.notes().isEmpty()) {
            invocation.environment().info(name + ": nothing new");
        } else {
            page.line(page.paint().cyan(name));
            alert.notes().forEach(note -> print(page, note));
        }
    }

    private static void print(Invocation invocation, List<MatchAlert> matches) {
        if (!matches.isEmpty()) {
            TextPrinter page = TextPrinter.of(invocation);
            page.line(page.paint().cyan("for you"));
            for (MatchAlert match : matches) {
                print(page, match.date(), match.title(), match.id());
                page.items(UNDATED.length() + 4, List.of(Plain.line(match.about())), page.paint()::dim);
            }
        }
    }

    private static void print(TextPrinter page, Note note) {
        print(page, note.date(), note.title(), note.id());
    }

    private static void print(TextPrinter page, @Nullable LocalDate date, String title, NoteId id) {
        String day = date == null ? UNDATED : date.toString();
        page.line("  " + page.paint().dim(day) + "  " + page.paint().bold(Plain.line(title)));
        page.items(day.length() + 4, List.of(Plain.line(id.path())), page.paint()::dim);
    }
}
