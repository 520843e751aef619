package dev.knowhow.web;

import dev.knowhow.web.editing.SentFile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that a browser sent.
 *
 * @param values the values by the names of their fields
 * @param file a file; null for none
 */
record SentForm(Map<String, List<String>> values, @Nullable SentFile file) {}
