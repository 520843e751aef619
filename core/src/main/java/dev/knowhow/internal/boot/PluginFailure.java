package dev.knowhow.internal.boot;

import java.util.List;

/** Thrown if plugins do not fit together. The message names them and the remedy. */
public final class PluginFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The names of the plugins that certainly cause it; empty if it may be any. */
    final transient List<String> culprits;

    PluginFailure(String message) {
        this(message, List.of());
    }

    PluginFailure(String message, List<String> culprits) {
        super(message);
        this.culprits = List.copyOf(culprits);
    }

    PluginFailure(String message, List<String> culprits, Throwable cause) {
        super(message, cause);
        this.culprits = List.copyOf(culprits);
    }
}
