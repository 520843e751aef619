package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;

/** Lists queries that found nothing, and turns their recording on or off. */
public final class GapsCommand implements Command {

    private static final String ON = "--on";
    private static final String OFF = "--off";

    private final Command question;

    /** Creates the command. */
    public GapsCommand(Command question) {
        this.question = question;
    }

    @Override
    public Usage usage() {
        return question.usage().flag(ON, "turn gap logging on").flag(OFF, "turn gap logging off; the log stays");
    }

    @Override
    public int run(Invocation invocation) {
        if (invocation.flag(ON) && invocation.flag(OFF)) {
            throw Invocation.wrong("use --on or --off, not both");
        }
        if (!invocation.flag(ON) && !invocation.flag(OFF)) {
            return question.run(invocation);
        }
        try (Knowhow knowhow = Vault.open(invocation)) {
            knowhow.operations().keepGaps(invocation.flag(ON));
            invocation.environment().info("Gap logging is " + (invocation.flag(ON) ? "on." : "off."));
            return ExitCode.FOUND;
        }
    }
}
