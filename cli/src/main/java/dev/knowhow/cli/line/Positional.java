package dev.knowhow.cli.line;

import java.util.List;

/**
 * What is typed behind a command without a dash.
 *
 * @param label what stands for it in help
 * @param many whether it may be several words
 * @param required whether it must be there
 * @param path whether it is a file or folder
 * @param choices what it may be; empty if that is not a matter of choice
 * @param description what it means
 */
public record Positional(
        String label, boolean many, boolean required, boolean path, List<String> choices, String description) {}
