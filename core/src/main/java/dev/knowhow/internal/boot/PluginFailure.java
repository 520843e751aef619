package dev.knowhow.internal.boot;

/** Says that the plugins do not fit together, naming them and what to do. */
public final class PluginFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PluginFailure(String message) {
        super(message);
    }

    PluginFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
