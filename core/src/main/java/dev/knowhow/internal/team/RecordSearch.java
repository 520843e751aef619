package dev.knowhow.internal.team;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.people.Member;
import dev.knowhow.query.Vote.Association;
import dev.knowhow.team.Growth.Thanks;
import dev.knowhow.team.WorkRecord;
import dev.knowhow.team.WorkRecord.Contribution;
import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what a member may take along. */
public final class RecordSearch {

    /** The licence of a note that nobody may take along, not even its title. */
    private static final String NOT_TAKEN = "none";

    private final Set<String> names;
    private final LocalDate today;

    /**
     * Collects for a member.
     *
     * @param names the names of the member in notes, in lower case
     */
    public RecordSearch(Set<String> names, LocalDate today) {
        this.names = names;
        this.today = today;
    }

    /**
     * The record.
     *
     * @param open the notes that may be taken
     * @param thanks what others did for the member in them
     */
    public WorkRecord of(Member member, List<Note> open, List<Thanks> thanks) {
        return new WorkRecord(
                member.withoutAddresses(),
                today,
                open.stream()
                        .flatMap(note -> contribution(note).stream())
                        .sorted(Comparator.comparing(Contribution::day, Comparator.nullsLast(Comparator.reverseOrder()))
                                .thenComparing(Contribution::id))
                        .toList(),
                thanks);
    }

    /** The notes that may be taken. */
    public List<Note> taken(List<Note> notes) {
        return notes.stream().filter(this::mayBeTaken).toList();
    }

    /** A note that everyone may read, today and later. */
    private boolean mayBeTaken(Note note) {
        return note.isPublishedOn(today)
                && note.until() == null
                && note.audience().isEmpty()
                && !NOT_TAKEN.equalsIgnoreCase(Objects.requireNonNullElse(licence(note), ""));
    }

    private Optional<Contribution> contribution(Note note) {
        return Association.of(note).stream()
                .filter(one -> names.contains(Fold.lower(one.name())))
                .filter(one -> one.share() > 0 && one.role().compareTo(Role.THANKED) < 0)
                .min(Comparator.comparing(Association::role))
                .map(one ->
                        new Contribution(note.id(), note.title(), note.date(), one.role(), one.share(), licence(note)));
    }

    private static @Nullable String licence(Note note) {
        return Stream.of("license", "licence")
                .map(note.properties()::get)
                .filter(String.class::isInstance)
                .map(value -> value.toString().strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
