package dev.knowhow.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Describes what a command takes. Written out by hand rather than read from annotations, since reflection would take
 * longer than the search itself.
 */
final class Usage {

    private final CommandSpec spec;

    private Usage(String name, String question) {
        spec = CommandSpec.create().name(name);
        spec.usageMessage()
                .header(question)
                .synopsisHeading("%nUsage: ")
                .abbreviateSynopsis(true)
                .parameterListHeading("%n")
                .optionListHeading("%n")
                .sortOptions(false)
                .footer("", ExitCode.TABLE);
    }

    /**
     * Begins a command.
     *
     * @param name what is typed
     * @param question what it answers, in the list of commands too
     */
    static Usage of(String name, String question) {
        return new Usage(name, question);
    }

    /** What else is worth knowing before the options. */
    Usage more(String... lines) {
        spec.usageMessage().description(lines).descriptionHeading("%n");
        return this;
    }

    /** What one may type, for those who read no further. */
    Usage examples(String... examples) {
        var footer = new String[examples.length + 4];
        footer[0] = "";
        footer[1] = "Examples:";
        for (int i = 0; i < examples.length; i++) {
            footer[i + 2] = "  knowhow " + examples[i];
        }
        footer[footer.length - 2] = "";
        footer[footer.length - 1] = ExitCode.TABLE;
        spec.usageMessage().footer(footer);
        return this;
    }

    /** One or more words, taken together. */
    Usage words(String label, String description) {
        return positional(label, "0..*", String[].class, true, description);
    }

    Usage one(String label, List<String> choices, String description) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(label)
                .index("0")
                .arity("1")
                .type(String.class)
                .completionCandidates(choices)
                .description(description)
                .build());
        return this;
    }

    Usage maybe(String label, Class<?> type, String description) {
        return positional("[" + label + "]", "0", type, false, description);
    }

    private Usage positional(String label, String index, Class<?> type, boolean required, String description) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(label)
                .hideParamSyntax(true)
                .index(index)
                .arity(index.endsWith("*") ? (required ? "1..*" : "0..*") : "0..1")
                .required(required)
                .type(type)
                .description(description)
                .build());
        return this;
    }

    Usage flag(String name, String description) {
        return option(OptionSpec.builder(name).description(description));
    }

    Usage number(String name, String description) {
        return option(
                OptionSpec.builder(name).type(Integer.class).paramLabel("N").description(description));
    }

    Usage text(String name, String label, String description) {
        return option(
                OptionSpec.builder(name).type(String.class).paramLabel(label).description(description));
    }

    Usage choice(String name, String label, List<String> choices, String description) {
        return option(OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .completionCandidates(choices)
                .description(description));
    }

    /** A file or folder, which shells can complete. */
    Usage path(String name, String label, String description) {
        return option(
                OptionSpec.builder(name).type(Path.class).paramLabel(label).description(description));
    }

    Usage texts(String name, String label, String description) {
        return option(
                OptionSpec.builder(name).type(String[].class).paramLabel(label).description(description));
    }

    /** {@code --limit}, which is typed so often that it has a short form. */
    Usage limit(String what, int usual) {
        return option(OptionSpec.builder("-n", "--limit")
                .type(Integer.class)
                .paramLabel("N")
                .description("how many " + what + " to show at most (" + usual + ")"));
    }

    /** Which index is asked. */
    Usage index() {
        return path("--index", "DIR", "the index (.knowhow of the vault one stands in)")
                .plugins();
    }

    Usage plugins() {
        return path("--plugins", "DIR", "a folder of plugin jars (KNOWHOW_PLUGINS, else none)");
    }

    /** Who asks. */
    Usage viewer() {
        return text("--as", "MEMBER", "ask as this member: id, name, handle or e-mail")
                .texts("--group", "GROUP", "ask as somebody in this group; may be repeated")
                .flag("--operator", "ask as the vault's operator, who sees all notes");
    }

    /** How the answer is written, and what every command has. */
    CommandSpec asJson() {
        return flag("--json", "one JSON object a line").plain();
    }

    /** What every command has. */
    CommandSpec plain() {
        choice("--color", "WHEN", List.of("auto", "always", "never"), "auto, always or never (auto)");
        flag("--debug", "show the stack trace of a fault");
        option(OptionSpec.builder("-h", "--help").usageHelp(true).description("show this help"));
        return spec;
    }

    private Usage option(OptionSpec.Builder option) {
        spec.addOption(option.build());
        return this;
    }
}
