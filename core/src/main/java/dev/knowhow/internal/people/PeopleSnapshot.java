package dev.knowhow.internal.people;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.spi.Access;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The people of one moment. Immutable.
 *
 * @param people all people, with joined names
 * @param records the members with records
 * @param hidden notes that are records of members who refuse to be found, by note
 * @param restricted the members who are known from notes with an audience alone, with these notes
 */
public record PeopleSnapshot(
        People people, Members records, Map<NoteId, MemberId> hidden, Map<MemberId, List<Note>> restricted) {

    /**
     * The members that a viewer must not know of: their records are notes that the viewer may not read.
     *
     * @param viewer the member who asks, who knows of themselves; null for an unknown viewer
     */
    public Set<MemberId> unknownTo(Access access, @Nullable MemberId viewer) {
        if (restricted.isEmpty()) {
            return Set.of();
        }
        MemberId own = viewer == null ? null : records.signedIn(viewer).id();
        return restricted.entrySet().stream()
                .filter(member -> !member.getKey().equals(own))
                .filter(member -> member.getValue().stream().noneMatch(access::reads))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * The notes that are records of members who refuse to be found. They contain team, place and absences, so only the
     * member has access.
     *
     * @param viewer the member whose own notes are not included; null for an unknown viewer
     */
    public Set<NoteId> hiddenFrom(@Nullable MemberId viewer) {
        if (viewer == null || hidden.isEmpty()) {
            return hidden.keySet();
        }
        MemberId own = records.signedIn(viewer).id();
        return hidden.entrySet().stream()
                .filter(note -> !note.getValue().equals(own))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
