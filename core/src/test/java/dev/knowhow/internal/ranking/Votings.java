package dev.knowhow.internal.ranking;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Vote;
import dev.knowhow.query.Vote.Association;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Votes made by chance. */
final class Votings {

    private Votings() {}

    /** Up to 60 notes by up to 12 people, in all roles. */
    static List<Vote> random(Random random) {
        int people = 1 + random.nextInt(12);
        List<Vote> votes = new ArrayList<>();
        for (int note = random.nextInt(60); note >= 0; note--) {
            List<Association> associations = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                Role role = Role.values()[random.nextInt(Role.values().length)];
                int share = role == Role.EDITOR ? 1 + random.nextInt(100) : 100;
                int notes = role == Role.MENTIONED ? 1 + random.nextInt(40) : 0;
                associations.add(new Association("person-" + random.nextInt(people), role, share, notes));
            }
            votes.add(Vote.builder(new NoteId("note-" + note + ".md"), "Note " + note, 1 + 9 * random.nextDouble())
                    .date(
                            random.nextInt(5) == 0
                                    ? null
                                    : LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000)))
                    .coverage(random.nextDouble())
                    .associations(associations)
                    .linkedBy(random.ints(random.nextInt(3), 0, people + 3)
                            .mapToObj(i -> "person-" + i)
                            .toList())
                    .build());
        }
        return votes;
    }
}
