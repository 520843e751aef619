package dev.knowhow.expert;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that is not a note: what a source says of a person's knowledge, such as an endorsement, or an answer in a chat. What it says of
 * others is shown to everybody who may see it, so the label names nobody.
 *
 * @param id what tells it from the others of its source, without slashes: a number, or a key
 * @param person the person as the source names them: an id, a handle, a full name or an e-mail address
 * @param topic what it is about, in words
 * @param role what the person did, with its weight
 * @param day the day of it; null if unknown
 * @param label what it is called, for people
 * @param link where it can be read, an http or https URL; null if nowhere
 * @param audience who may see it, as the audience of a note says it; empty for everyone
 */
public record Statement(
        String id,
        String person,
        String topic,
        EvidenceRole role,
        @Nullable LocalDate day,
        String label,
        @Nullable String link,
        Set<String> audience) {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if id, person, topic or label is blank, the id has a slash, or the link has another scheme
     */
    public Statement {
        if (id.isBlank() || id.contains("/") || person.isBlank() || topic.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException(
                    "a statement needs an id without slashes, a person, a topic and a label");
        }
        if (link != null && !link.startsWith("https://") && !link.startsWith("http://")) {
            throw new IllegalArgumentException(
                    "a link of a statement begins with https:// or http://, not '" + link + "'");
        }
        audience = audience.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
