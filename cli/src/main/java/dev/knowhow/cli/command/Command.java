package dev.knowhow.cli.command;

import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;

/** Something that can be typed after {@code knowhow}. */
public interface Command {

    /** Its name, options and help. */
    Usage usage();

    /**
     * Does it.
     *
     * @return the exit code
     */
    int run(Invocation invocation);
}
