package dev.knowhow.cli.line;

import java.util.List;

/**
 * The positional argument of a command.
 *
 * @param label the placeholder in help
 * @param many whether several words are allowed
 * @param required whether it is required
 * @param path whether it is a file or folder
 * @param choices the allowed values; empty for any
 * @param description what it means
 */
public record Positional(
        String label, boolean many, boolean required, boolean path, List<String> choices, String description) {}
