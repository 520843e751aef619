package dev.knowhow.internal.answer.who;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.query.Vote;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Evidence as of a past day, from current notes. A note that was last changed by that day counts as it is. An older
 * note that was changed later counts for its authors only, with its day of creation, since the rest of its past content
 * is unknown. Notes without a date and deleted notes do not count.
 */
final class AsOfVotes {

    private final NoteIndex index;
    private final Access access;
    private final LocalDate day;

    AsOfVotes(NoteIndex index, Access access, LocalDate day) {
        this.index = index;
        this.access = access;
        this.day = day;
    }

    List<Vote> votes(List<Vote> votes) {
        List<Vote> then = new ArrayList<>();
        for (Vote vote : votes) {
            LocalDate date = vote.date();
            if (date != null && !date.isAfter(day)) {
                then.add(vote.withLinkedBy(List.of())); // it is unknown whether these links existed then
            } else if (date != null) {
                written(vote).ifPresent(then::add);
            }
        }
        return then;
    }

    private Optional<Vote> written(Vote vote) {
        LocalDate created = index.note(vote.id(), access).map(Note::created).orElse(null);
        List<Vote.Association> authors = vote.associations().stream()
                .filter(association -> association.role() == Role.AUTHOR)
                .toList();
        return created == null || created.isAfter(day) || authors.isEmpty()
                ? Optional.empty()
                : Optional.of(Vote.builder(vote.id(), vote.title(), vote.score())
                        .date(created)
                        .coverage(vote.coverage())
                        .associations(authors)
                        .build());
    }
}
