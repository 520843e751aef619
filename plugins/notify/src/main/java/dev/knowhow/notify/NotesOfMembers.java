package dev.knowhow.notify;

import dev.knowhow.Knowhow;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Notifications.Purpose;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The notes that may be events for members, found in one pass over all published notes. They are candidates only:
 * whether a member may see a note is checked for each member. Immutable.
 */
final class NotesOfMembers {

    private final Map<Purpose, Map<MemberId, Set<NoteId>>> notes = new EnumMap<>(Purpose.class);
    private final LocalDate today;

    private NotesOfMembers(LocalDate today) {
        this.today = today;
    }

    /** Reads all notes. */
    static NotesOfMembers of(Knowhow knowhow, LocalDate today) {
        NotesOfMembers all = new NotesOfMembers(today);
        People people = knowhow.operations().people().verified();
        knowhow.as(Viewer.OPERATOR).notes(note -> all.add(note, people));
        return all;
    }

    /** The candidates for a member, in the order of their ids. */
    List<NoteId> of(Purpose purpose, MemberId member) {
        return notes.getOrDefault(purpose, Map.of()).getOrDefault(member, Set.of()).stream()
                .sorted()
                .toList();
    }

    private void add(Note note, People people) {
        Set<MemberId> authors = members(note, Role.AUTHOR, people);
        if (isDue(note)) {
            List<String> owners = note.values("owner");
            Set<MemberId> reviewers = owners.isEmpty()
                    ? authors
                    : owners.stream().map(people::resolve).map(Member::id).collect(Collectors.toSet());
            reviewers.forEach(member -> put(Purpose.REVIEWS, member, note));
        }
        if (note.isQuestion()
                && (note.isAnswered() || !note.values(Events.OFFERED).isEmpty())) {
            authors.forEach(member -> put(Purpose.ANSWERS, member, note));
        }
        members(note, Role.MENTIONED, people).stream()
                .filter(member -> !authors.contains(member))
                .forEach(member -> put(Purpose.MENTIONS, member, note));
    }

    private boolean isDue(Note note) {
        return note.reviewBy() != null && !note.reviewBy().isAfter(today);
    }

    private static Set<MemberId> members(Note note, Role role, People people) {
        return note.attributions().stream()
                .filter(one -> one.role() == role)
                .map(one -> people.resolve(one.name()).id())
                .collect(Collectors.toSet());
    }

    private void put(Purpose purpose, MemberId member, Note note) {
        notes.computeIfAbsent(purpose, any -> new TreeMap<>())
                .computeIfAbsent(member, any -> new LinkedHashSet<>())
                .add(note.id());
    }
}
