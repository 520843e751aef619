package dev.knowhow.cli.line;

import dev.knowhow.cli.line.Option.Kind;
import dev.knowhow.cli.line.Option.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes what a command takes, for whoever parses, completes or explains it. */
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
     * Begins a command.
     *
     * @param name what is typed
     * @param summary what it does, in one imperative sentence
     */
    public static Usage of(String name, String summary) {
        return new Usage(name, summary);
    }

    /** What else is worth knowing before the options. */
    public Usage more(String... lines) {
        more = List.of(lines);
        return this;
    }

    /** What one may type, for those who read no further. */
    public Usage examples(String... typed) {
        examples = List.of(typed);
        return this;
    }

    /** One or more words, taken together. */
    public Usage words(String label, String description) {
        words = new Positional(label, true, true, false, List.of(), description);
        return this;
    }

    /** Any words, taken together, or none. */
    public Usage maybeWords(String label, String description) {
        words = new Positional("[" + label + "]", true, false, false, List.of(), description);
        return this;
    }

    /** One of several words. */
    public Usage one(String label, List<String> choices, String description) {
        words = new Positional(label, false, true, false, choices, description);
        return this;
    }

    /** One word, or none. */
    public Usage maybe(String label, List<String> choices, String description) {
        words = new Positional("[" + label + "]", false, false, false, choices, description);
        return this;
    }

    /** A folder, or none. */
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

    /** A day, a month or a year. */
    public Usage day(String option, String description) {
        return add(Option.of(option, Kind.TEXT, "DAY", description));
    }

    /** A day to begin with, or how many days ago it was, see {@link Invocation#since}. */
    public Usage since(String description, String usual) {
        return text("--since", "DAY", description + ", as 2026-07-20, 2026-07 or 30d (" + usual + ")");
    }

    /** Any text; may be repeated. */
    public Usage texts(String option, String label, String description) {
        return add(Option.of(option, Kind.TEXTS, label, description));
    }

    /** {@code --limit}, which is typed so often that it has a short form. */
    Usage limit(String description) {
        return add(new Option(List.of("-n", "--limit"), Kind.NUMBER, "N", List.of(), description, Scope.COMMAND));
    }

    /** Which index is asked. */
    public Usage index() {
        return path("--index", "DIR", "the index (default: .knowhow of the enclosing vault)")
                .in(Scope.ALL)
                .state()
                .plugins()
                .choice(
                        "--join",
                        "RULE",
                        List.of("records", "addresses", "names"),
                        "what joins names: records, addresses or names (names)")
                .in(Scope.ALL);
    }

    /** Where tokens and other state is kept. */
    Usage state() {
        return path("--state", "DIR", "tokens, alerts and gaps (default: .knowhow-state beside the index)")
                .in(Scope.ALL);
    }

    /** The folder of plugin jars. */
    public Usage plugins() {
        return path("--plugins", "DIR", "a folder of plugin jars (default: KNOWHOW_PLUGINS)")
                .in(Scope.ALL);
    }

    /** Which plugins to leave out. */
    public Usage without() {
        return add(Option.of("--without", Kind.TEXTS, "PLUGIN", "leave out a plugin, such as git; may be repeated"));
    }

    /** Who asks. */
    public Usage viewer() {
        return text("--as", "MEMBER", "ask as this member: id, name, handle or e-mail")
                .in(Scope.ALL)
                .texts("--group", "GROUP", "ask as somebody in this group; may be repeated")
                .in(Scope.ALL)
                .flag("--operator", "ask as the vault's operator, who sees all notes")
                // whoever sees all should know that they do
                .in(Scope.TYPED);
    }

    /** How the answer is written, and what every command has. */
    public Usage asJson() {
        return flag("--json", "one JSON object a line").in(Scope.ALL).plain();
    }

    /** What every command has. */
    public Usage plain() {
        return choice("--color", "WHEN", List.of("auto", "always", "never"), "auto, always or never (auto)")
                .in(Scope.ALL)
                .flag("--debug", "show the stack trace of a fault")
                .in(Scope.ALL)
                .add(new Option(List.of("-h", "--help"), Kind.HELP, "", List.of(), "show this help", Scope.TYPED));
    }

    /** Says where else the last option may be set. */
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

    /** The positional argument; null if there is none. */
    @Nullable public Positional words() {
        return words;
    }
}
