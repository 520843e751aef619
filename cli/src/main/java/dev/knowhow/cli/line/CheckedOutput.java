package dev.knowhow.cli.line;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Remembers why writing failed, which a {@link PrintStream} does not. */
public final class CheckedOutput extends OutputStream {

    private final OutputStream out;
    private @Nullable IOException failure;

    /** Wraps a stream. */
    public CheckedOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (failure == null) {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    /** The exit code: a closed pipe is not a failure, a full disk is one. */
    public int codeAfter(int code, PrintStream err) {
        if (failure == null || String.valueOf(failure.getMessage()).contains("Broken pipe")) {
            return code;
        }
        err.println("knowhow: the answer could not be written: " + failure.getMessage());
        return ExitCode.TROUBLE;
    }
}
