package dev.knowhow.json;

import dev.knowhow.people.Member;
import java.util.List;

/**
 * People with the number of notes they wrote: those who have left come last.
 *
 * @param people the requested people
 * @param total the number of all people
 */
public record Writers(List<Writer> people, int total) {

    /** A person with the number of notes they wrote, as far as the viewer may see them. */
    public record Writer(Member member, long notes) {}

    /** What programs get. */
    public static final Shape<Writers> SHAPE = Shape.<Writers>named("People", "The people who can be found.")
            .rows(
                    "people",
                    "person",
                    Shape.<Writer>part()
                            .object("member", PeopleShapes.MEMBER, Writer::member)
                            .integer("notes", Writer::notes)
                            .build(),
                    Writers::people)
            .integer("total", Writers::total)
            .build();

    /** Copies the list. */
    public Writers {
        people = List.copyOf(people);
    }
}
