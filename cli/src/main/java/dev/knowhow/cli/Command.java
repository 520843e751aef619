package dev.knowhow.cli;

import picocli.CommandLine.Model.CommandSpec;

/** Something that can be typed after {@code knowhow}. */
interface Command {

    /** Its name, options and help. */
    CommandSpec spec();

    /**
     * Does it.
     *
     * @return the exit code
     */
    int run(Asked asked);
}
