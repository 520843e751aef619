package dev.knowhow.expert;

import dev.knowhow.note.NoteId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of a person's knowledge that is not a note, such as an endorsement or an answer in a chat. The label must
 * not name other people, because everyone with access to the statement sees it.
 *
 * @param id the identifier within its source, without slashes: a number or a key
 * @param person the person as named by the source: an id, a handle, a full name or an e-mail address
 * @param topic the topic, in words
 * @param role the person's role, with its weight
 * @param day the day of the statement; null if unknown
 * @param label the title to show
 * @param link an http or https URL of the statement; null if missing
 * @param audience the audience, as in a note; empty for everyone
 * @param supports the note that the statement supports; null for a statement on its own. A supporting statement counts
 *     in proportion to the person's contribution to the note, whenever that is evidence, whatever the topic says.
 */
public record Statement(
        String id,
        String person,
        String topic,
        EvidenceRole role,
        @Nullable LocalDate day,
        String label,
        @Nullable String link,
        Set<String> audience,
        @Nullable NoteId supports) {

    /** A statement on its own. */
    public Statement(
            String id,
            String person,
            String topic,
            EvidenceRole role,
            @Nullable LocalDate day,
            String label,
            @Nullable String link,
            Set<String> audience) {
        this(id, person, topic, role, day, label, link, audience, null);
    }

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if id, person, topic or label is blank, the id has a slash, or the link has
     *     another scheme
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
