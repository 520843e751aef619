package dev.knowhow.cli;

import dev.knowhow.Knowhow;

/** Lists queries that found nothing, and turns their recording on or off. */
final class GapsCommand implements Command {

    private static final String ON = "--on";
    private static final String OFF = "--off";

    private final Command question;

    GapsCommand(Command question) {
        this.question = question;
    }

    @Override
    public Usage usage() {
        return question.usage().flag(ON, "turn gap logging on").flag(OFF, "turn gap logging off; the log stays");
    }

    @Override
    public int run(Asked asked) {
        if (asked.flag(ON) && asked.flag(OFF)) {
            throw Asked.wrong("use --on or --off, not both");
        }
        if (!asked.flag(ON) && !asked.flag(OFF)) {
            return question.run(asked);
        }
        try (Knowhow knowhow = Vault.open(asked)) {
            knowhow.operations().keepGaps(asked.flag(ON));
            asked.around().talk("Gap logging is " + (asked.flag(ON) ? "on." : "off."));
            return ExitCode.FOUND;
        }
    }
}
