package dev.knowhow.cli.line;

import dev.knowhow.cli.line.Option.Kind;
import dev.knowhow.cli.line.Option.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options and arguments of a command, for parsing, completion and help. */
public final class Usage {

    private final String name;
    private final String summary;
    private final List<Option> options = new ArrayList<>();
    private List<String> more = List.of();
    private List<String> examples = List.of();
    private @Nullable Positional words;

    private Usage(String name, String summary) {
        this.name = name;
        this.summary = summary;
    }

    /**
     * Starts the usage of a command.
     *
     * @param name the name of the command
     * @param summary what it does, in one imperative sentence
     */
    public static Usage of(String name, String summary) {
        return new Usage(name, summary);
    }

    /** Sets further help, shown before the options. */
    public Usage more(String... lines) {
        more = List.of(lines);
        return this;
    }

    /** Sets examples. */
    public Usage examples(String... typed) {
        examples = List.of(typed);
        return this;
    }

    /** Requires one or more words, joined to one text. */
    public Usage words(String label, String description) {
        words = new Positional(label, true, true, false, List.of(), description);
        return this;
    }

    /** Allows any number of words, joined to one text. */
    public Usage maybeWords(String label, String description) {
        words = new Positional("[" + label + "]", true, false, false, List.of(), description);
        return this;
    }

    /** Requires one of several words. */
    public Usage one(String label, List<String> choices, String description) {
        words = new Positional(label, false, true, false, choices, description);
        return this;
    }

    /** Adds an optional word. */
    public Usage maybe(String label, List<String> choices, String description) {
        words = new Positional("[" + label + "]", false, false, false, choices, description);
        return this;
    }

    /** Adds an optional folder. */
    public Usage maybeFolder(String label, String description) {
        words = new Positional("[" + label + "]", false, false, true, List.of(), description);
        return this;
    }

    /** Adds a flag. */
    public Usage flag(String option, String description) {
        return add(Option.of(option, Kind.FLAG, "", description));
    }

    /** Adds an option with a number. */
    public Usage number(String option, String description) {
        return add(Option.of(option, Kind.NUMBER, "N", description));
    }

    /** Adds an option with a path. */
    public Usage path(String option, String label, String description) {
        return add(Option.of(option, Kind.PATH, label, description));
    }

    /** Adds an option with a text. */
    public Usage text(String option, String label, String description) {
        return add(Option.of(option, Kind.TEXT, label, description));
    }

    /** Adds an option with one of several values. */
    public Usage choice(String option, String label, List<String> choices, String description) {
        return add(new Option(List.of(option), Kind.TEXT, label, choices, description, Scope.COMMAND));
    }

    /** Adds an option with a day, month or year. */
    public Usage day(String option, String description) {
        return add(Option.of(option, Kind.TEXT, "DAY", description));
    }

    /** Adds {@code --since}, with a first day or a number of days, see {@link Invocation#since}. */
    public Usage since(String description, String usual) {
        return text("--since", "DAY", description + ", as 2026-07-20, 2026-07 or 30d (" + usual + ")");
    }

    /** Adds an option with a text that may be repeated. */
    public Usage texts(String option, String label, String description) {
        return add(Option.of(option, Kind.TEXTS, label, description));
    }

    /** Adds {@code --limit} and its short form. */
    Usage limit(String description) {
        return add(new Option(List.of("-n", "--limit"), Kind.NUMBER, "N", List.of(), description, Scope.COMMAND));
    }

    /** Adds the options for the index. */
    public Usage index() {
        return path("--index", "DIR", "the index (default: .knowhow of the enclosing vault)")
                .in(Scope.ALL)
                .path("--cluster", "FILE", "share index and state through OpenSearch, by these settings (none)")
                .in(Scope.ALL)
                .state()
                .plugins()
                .choice(
                        "--join",
                        "RULE",
                        List.of("records", "addresses", "names"),
                        "what joins names of a person: records, addresses or names (names)")
                .in(Scope.ALL);
    }

    /** Adds the option for the folder of state. */
    Usage state() {
        return path("--state", "DIR", "tokens, alerts and gaps (default: .knowhow-state beside the index)")
                .in(Scope.ALL);
    }

    /** Adds the option for the folder of plugin jars. */
    public Usage plugins() {
        return path("--plugins", "DIR", "a folder of plugin jars (default: KNOWHOW_PLUGINS)")
                .in(Scope.ALL);
    }

    /** Adds the option that excludes plugins. */
    public Usage without() {
        return add(Option.of("--without", Kind.TEXTS, "PLUGIN", "exclude a plugin, such as git; may be repeated"));
    }

    /** Adds the option for filters by front matter, of commands that update the index. */
    public Usage filters() {
        return add(Option.of(
                        "--filters",
                        Kind.KEYS,
                        "KEYS",
                        "keys of the front matter to filter by, with commas between them"))
                .in(Scope.ALL);
    }

    /** Adds the options for the viewer. */
    public Usage viewer() {
        return text("--as", "MEMBER", "ask as this member: id, name, handle or e-mail")
                .in(Scope.ALL)
                .texts("--group", "GROUP", "ask as a member of this group; may be repeated")
                .in(Scope.ALL)
                .flag("--operator", "ask as the vault's operator, who sees all notes")
                // seeing everything must be a deliberate choice
                .in(Scope.TYPED);
    }

    /** Adds {@code --json} and the options of every command. */
    public Usage asJson() {
        return flag("--json", "print JSON, one object per line").in(Scope.ALL).plain();
    }

    /** Adds the options of every command. */
    public Usage plain() {
        return choice("--color", "WHEN", List.of("auto", "always", "never"), "auto, always or never (auto)")
                .in(Scope.ALL)
                .flag("--debug", "show the stack trace of an error")
                .in(Scope.ALL)
                .add(new Option(List.of("-h", "--help"), Kind.HELP, "", List.of(), "show this help", Scope.TYPED));
    }

    /** Sets where the last option may also be set. */
    private Usage in(Scope elsewhere) {
        options.set(options.size() - 1, options.getLast().in(elsewhere));
        return this;
    }

    private Usage add(Option option) {
        options.add(option);
        return this;
    }

    /** The name of the command. */
    public String name() {
        return name;
    }

    /** What it does, in one line. */
    public String summary() {
        return summary;
    }

    /** Further lines of the help. */
    public List<String> more() {
        return more;
    }

    /** Examples. */
    public List<String> examples() {
        return examples;
    }

    /** All options. */
    public List<Option> options() {
        return options;
    }

    /** The positional argument; null if missing. */
    @Nullable public Positional words() {
        return words;
    }
}
