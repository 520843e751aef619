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
 * Evidence as it was on a day, as far as today's notes tell. A note last changed up to then counts as it is. One that
 * is older but was changed since counts for its authors alone, with the day it was written: what else was in it is not
 * known. Notes without a day, and notes that are gone, do not count.
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
                then.add(vote.withLinkedBy(List.of())); // nobody knows whether these links were there then
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
