package dev.knowhow.cli;

import dev.knowhow.KnowhowException;
import dev.knowhow.cli.line.Environment;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.spi.IndexException;
import org.jspecify.annotations.Nullable;

/** Turns what went wrong into one clear line and an exit code. */
final class FailureMessage {

    private FailureMessage() {}

    /**
     * Reports a failure.
     *
     * @param failure the failure
     * @param environment receives the message
     * @param debug whether to print the stack trace
     * @return the exit code
     */
    static int report(Throwable failure, Environment environment, boolean debug) {
        int code = code(failure);
        environment.info("knowhow: " + Plain.line(said(failure, code)));
        if (debug) {
            failure.printStackTrace(environment.err());
        } else if (code == ExitCode.INTERNAL) {
            environment.info("This is an error in knowhow. Run the command with --debug for the stack trace.");
        }
        return code;
    }

    private static int code(Throwable failure) {
        return switch (failure) {
            case KnowhowException known ->
                switch (known.category()) {
                    case USAGE -> ExitCode.USAGE;
                    case NOTES, INDEX, PLUGIN, TIME -> ExitCode.TROUBLE;
                };
            case IndexException index -> ExitCode.TROUBLE;
            default -> ExitCode.INTERNAL;
        };
    }

    private static String said(Throwable failure, int code) {
        @Nullable String message = failure.getMessage();
        if (code != ExitCode.INTERNAL) {
            return message == null ? failure.toString() : message;
        }
        return failure instanceof OutOfMemoryError
                ? "out of memory; give Java more with KNOWHOW_JAVA_OPTS=-Xmx2g"
                : failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
