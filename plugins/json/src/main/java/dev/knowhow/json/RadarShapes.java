package dev.knowhow.json;

import dev.knowhow.query.Radar;
import dev.knowhow.query.Radar.Blip;
import dev.knowhow.query.Radar.Due;
import dev.knowhow.query.Radar.Evidence;
import dev.knowhow.query.Radar.Move;
import dev.knowhow.query.Radar.RingChange;

/** JSON shapes of the radar. */
public final class RadarShapes {

    private RadarShapes() {}

    private static final Shape<RingChange> CHANGE = Shape.<RingChange>part()
            .day("day", RingChange::day)
            .text("ring", RingChange::ring)
            .build();

    private static final Shape<Evidence> EVIDENCE = Shape.<Evidence>part()
            .text("id", Evidence::id)
            .text("title", Evidence::title)
            .day("day", Evidence::day)
            .build();

    private static final Shape<Blip> BLIP = Shape.<Blip>named("Blip", "An item of the radar.")
            .integer("number", Blip::number)
            .text("id", blip -> blip.note().id())
            .text("title", blip -> blip.note().title())
            .text("ring", Blip::ring)
            .text("quadrant", Blip::quadrant)
            .word("move", Move.class, Blip::move)
            .as("the change in the period")
            .maybe("before", Blip::before)
            .as("the ring before the period, if it has changed")
            .day("set", Blip::set)
            .as("the day on which the ring was set")
            .list("history", CHANGE, Blip::history)
            .list("people", PeopleShapes.NAME, Blip::people)
            .as("whom to ask")
            .integer("notes", Blip::notes)
            .as("how many notes of the last year name it")
            .list("evidence", EVIDENCE, Blip::evidence)
            .as("the latest of these notes")
            .words("due", Due.class, Blip::reasons)
            .as("why its ring should be reviewed")
            .build();

    /** The radar. */
    public static final Shape<Radar> RADAR = Shape.<Radar>named(
                    "Radar", "What the team adopts, tries, assesses and avoids, by quadrant and ring.")
            .rows("blips", "blip", BLIP, Radar::blips)
            .integer("total", Radar::total)
            .as("the number of all selected items, of which at most 1,000 are listed")
            .day("since", Radar::since)
            .as("the first day of the period whose moves are shown")
            .day("until", Radar::until)
            .texts("rings", Radar::rings)
            .texts("quadrants", Radar::quadrants)
            .list("problems", NoteShapes.PROBLEM, Radar::problems)
            .as("notes that are not on the radar, or only partly understood")
            .build();
}
