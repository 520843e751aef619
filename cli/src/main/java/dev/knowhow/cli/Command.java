package dev.knowhow.cli;

/** Something that can be typed after {@code knowhow}. */
interface Command {

    /** Its name, options and help. */
    Usage usage();

    /**
     * Does it.
     *
     * @return the exit code
     */
    int run(Asked asked);
}
