package dev.knowhow.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Describes what a command takes. Written out by hand rather than read from annotations, since reflection would take
 * longer than the search itself.
 */
final class Usage {

    private final CommandSpec spec;

    private Usage(String name, String description) {
        spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description).synopsisHeading("Usage: ").sortOptions(false);
    }

    static Usage of(String name, String description) {
        return new Usage(name, description);
    }

    /** One or more words, taken together. */
    Usage words(String label, String description) {
        return positional(label, "1..*", description);
    }

    Usage one(String label, String description) {
        return positional(label, "1", description);
    }

    Usage maybe(String label, String description) {
        return positional(label, "0..1", description);
    }

    private Usage positional(String label, String arity, String description) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(label)
                .arity(arity)
                .index(
                        arity.endsWith("*")
                                ? "0..*"
                                : String.valueOf(spec.positionalParameters().size()))
                .type(arity.endsWith("*") ? String[].class : String.class)
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
        return text("--index", "DIR", "the index (.knowhow of the vault one stands in)")
                .text("--plugins", "DIR", "a folder of plugin jars (KNOWHOW_PLUGINS, else none)");
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
        text("--color", "WHEN", "auto, always or never (auto)");
        flag("--debug", "show the stack trace of a fault");
        option(OptionSpec.builder("-h", "--help").usageHelp(true).description("show this help"));
        spec.usageMessage().footer("", ExitCode.TABLE);
        return spec;
    }

    private Usage option(OptionSpec.Builder option) {
        spec.addOption(option.build());
        return this;
    }
}
