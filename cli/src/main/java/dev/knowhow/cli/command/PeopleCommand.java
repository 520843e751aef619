package dev.knowhow.cli.command;

import dev.knowhow.CheckReport.Duplicate;
import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.json.CommandShapes;
import dev.knowhow.json.Json;
import dev.knowhow.markdown.roster.PeopleText;
import dev.knowhow.markdown.roster.Roster;
import dev.knowhow.people.Member;
import dev.knowhow.present.Counts;
import dev.knowhow.spi.UnreadableNoteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists people, and writes records of them: accepts proposals, and imports a list that is kept elsewhere. */
public final class PeopleCommand implements Command {

    private static final Set<String> KEYS = Set.of(
            "id",
            "name",
            "aliases",
            "emails",
            "handles",
            "team",
            "place",
            "languages",
            "skills",
            "interests",
            "groups",
            "mentor",
            "kind",
            "left",
            "active");

    private final Command question;

    /**
     * Writes records, or else answers the question who there is.
     *
     * @param question lists the people
     */
    public PeopleCommand(Command question) {
        this.question = question;
    }

    @Override
    public Usage usage() {
        return question.usage()
                .more("With an action, writes people.yml of the vault. Existing text is kept: records gain "
                        + "keys, and new records are added at the end. join accepts the proposals of check "
                        + "--people, or only those for each PERSON. import reads YAML, JSON, SCIM, CSV or LDIF, by "
                        + "the extension of FILE.")
                .maybeWords("ACTION...", "join [PERSON...], or import FILE (default: list the people)")
                .flag("--dry-run", "show the change without writing it")
                .texts("--column", "KEY=COLUMN", "the column of FILE for a key; may be repeated")
                .examples(
                        "people",
                        "people join --dry-run",
                        "people import staff.csv --column team=Division --column name=Person");
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.wordList();
        if (words.isEmpty()) {
            return question.run(invocation);
        }
        String action = words.getFirst();
        if (!action.equals("join") && !(action.equals("import") && words.size() == 2)) {
            throw Invocation.wrong("use join, or import with a file");
        }
        try (Knowhow knowhow = Vault.open(invocation)) {
            PeopleFiles file = PeopleFiles.of(knowhow);
            return action.equals("join")
                    ? join(invocation, knowhow, file, words.subList(1, words.size()))
                    : importing(invocation, knowhow, file, words.getLast());
        }
    }

    private static int join(Invocation invocation, Knowhow knowhow, PeopleFiles file, List<String> only) {
        List<Duplicate> duplicates = knowhow.operations().check().duplicates().stream()
                .filter(duplicate -> only.isEmpty()
                        || only.stream()
                                .anyMatch(name ->
                                        isCalled(duplicate.first(), name) || isCalled(duplicate.second(), name)))
                .toList();
        PeopleText text = file.text();
        String patch = new PeoplePatch(file.name(), text, duplicates).text();
        if (!invocation.json()) {
            duplicates.forEach(duplicate -> invocation.out().println("# " + Plain.line(CheckCommand.text(duplicate))));
        }
        return finish(invocation, file, text, patch, Counts.of(duplicates.size(), "proposal"), Map.of());
    }

    private static boolean isCalled(Member member, String name) {
        return member.id().value().equalsIgnoreCase(name)
                || member.name().equalsIgnoreCase(name)
                || member.emails().stream().anyMatch(name::equalsIgnoreCase);
    }

    private static int importing(Invocation invocation, Knowhow knowhow, PeopleFiles file, String name) {
        Path from = invocation.environment().directory().resolve(name);
        Roster roster;
        try {
            roster = Roster.read(from.getFileName().toString(), Files.readAllBytes(from), columns(invocation));
        } catch (IOException e) {
            throw new KnowhowException(Category.USAGE, name + " cannot be read: " + e.getMessage(), e);
        } catch (UnreadableNoteException e) {
            throw new KnowhowException(Category.USAGE, e.problem().toString(), e);
        }
        PeopleText text = file.text();
        RosterImport done = new RosterImport(knowhow.operations().people().verified(), text, roster);
        StringBuilder patch = new StringBuilder();
        done.byHand().forEach(line -> patch.append("# ").append(line).append('\n'));
        if (!roster.unused().isEmpty()) {
            patch.append("# columns not used: ")
                    .append(String.join(", ", roster.unused()))
                    .append('\n');
        }
        patch.append(text.diff());
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("added", done.added());
        counts.put("gained", done.gained());
        counts.put("same", done.same());
        String said = Counts.of(done.added(), "new record") + ", " + Counts.of(done.gained(), "record") + " with more, "
                + Counts.grouped(done.same()) + " as before";
        return finish(invocation, file, text, patch.toString(), said, counts);
    }

    private static Map<String, String> columns(Invocation invocation) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String said : invocation.texts("--column")) {
            int equals = said.indexOf('=');
            String key = said.substring(0, Math.max(0, equals)).strip();
            if (!KEYS.contains(key) || said.substring(equals + 1).isBlank()) {
                throw Invocation.wrong("--column is '" + said + "', must be KEY=COLUMN with one of these keys: "
                        + String.join(", ", KEYS.stream().sorted().toList()));
            }
            columns.put(key, said.substring(equals + 1).strip());
        }
        return columns;
    }

    private static int finish(
            Invocation invocation,
            PeopleFiles file,
            PeopleText text,
            String patch,
            String said,
            Map<String, Integer> counts) {
        boolean writes = text.isChanged() && !invocation.flag("--dry-run");
        if (writes) {
            file.write(text, "people: " + said);
        }
        if (invocation.json()) {
            try (var json = new Json(invocation.out())) {
                json.line(
                        "people",
                        CommandShapes.PEOPLE,
                        new CommandShapes.PeopleEdit(file.name(), writes, counts, patch));
            }
        } else {
            patch.lines().forEach(line -> invocation.out().println(Plain.line(line)));
            invocation
                    .environment()
                    .info(said + "; "
                            + (writes
                                    ? file.name() + " is written"
                                    : "nothing is written" + (text.isChanged() ? ", since this is a dry run" : "")));
        }
        return ExitCode.found(text.isChanged());
    }
}
