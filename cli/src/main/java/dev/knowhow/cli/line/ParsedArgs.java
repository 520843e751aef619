package dev.knowhow.cli.line;

import java.util.List;
import java.util.Map;

/**
 * What was typed behind a command, understood.
 *
 * @param options the values of the options that were typed, by the names they are known by; flags have none
 * @param words all else, in order
 */
public record ParsedArgs(Map<String, List<String>> options, List<String> words) {}
