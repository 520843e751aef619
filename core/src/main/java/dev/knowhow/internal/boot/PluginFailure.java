package dev.knowhow.internal.boot;

/** Thrown if plugins do not fit together. The message names them and the remedy. */
public final class PluginFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PluginFailure(String message) {
        super(message);
    }

    PluginFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
