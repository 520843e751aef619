package dev.knowhow.present.question;

import dev.knowhow.json.EnumNames;
import dev.knowhow.json.RadarShapes;
import dev.knowhow.json.Shape;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.RadarText;
import dev.knowhow.query.Radar;
import dev.knowhow.query.Radar.Blip;
import dev.knowhow.query.Radar.Move;
import dev.knowhow.query.RadarFilter;
import dev.knowhow.query.RadarQuery;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the items of the radar. */
final class RadarQuestion implements Question {

    @Override
    public Description description() {
        return Description.of("radar", "List what the team adopts, tries, assesses and avoids.")
                .details(
                        "Lists the notes with a ring (or stance) and a quadrant in their front matter, by quadrant and "
                                + "ring, with what moved, whom to ask, and how many notes of the last year name the item. A "
                                + "review is due where these have changed since the ring was set. No ring changes by itself.")
                .day("since", "", "the first day of the period whose moves are shown; by default one year")
                .day("asOf", "", "the last day of the period; by default the day of the newest note")
                .option("item", "TEXT", "only items with these words in a title, alias or tag")
                .options("quadrant", "QUADRANT", List.of(), "only items of this quadrant; may be repeated")
                .options("ring", "RING", List.of(), "only items in this ring; may be repeated")
                .options(
                        "move",
                        "MOVE",
                        EnumNames.of(Move.class),
                        "only items with this move: new, in, out or unchanged; may be repeated")
                .flag("due", "only items whose review is due")
                .limit("items", Radar.MOST_BLIPS, Radar.MOST_BLIPS)
                .examples("radar", "radar --since 2026-01 --move in --move new", "radar --quadrant tools --due");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(RadarShapes.RADAR);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        Radar radar = context.session().radar(query(arguments)).first(arguments.number("limit"));
        return Answer.of(radar, RadarShapes.RADAR, !radar.blips().isEmpty(), () -> listing(radar));
    }

    private static RadarQuery query(Arguments arguments) {
        try {
            return new RadarQuery(arguments.day("since"), arguments.day("asOf"), filter(arguments));
        } catch (IllegalArgumentException e) {
            throw Arguments.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static RadarFilter filter(Arguments arguments) {
        return new RadarFilter(
                arguments.text("item"),
                Set.copyOf(arguments.texts("quadrant")),
                Set.copyOf(arguments.texts("ring")),
                arguments.texts("move").stream()
                        .map(word -> Move.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                arguments.flag("due"));
    }

    private static Listing listing(Radar radar) {
        Listing listing = Listing.of("Radar");
        for (String quadrant : radar.quadrants()) {
            listing = listing.group(
                    quadrant,
                    radar.in(quadrant).stream().map(RadarQuestion::item).toList());
        }
        return listing.notes(Stream.concat(
                        Stream.of(radar.blips().isEmpty() ? RadarText.nothing(radar) : RadarText.period(radar)),
                        radar.problems().stream().map(Object::toString))
                .toArray(String[]::new));
    }

    private static Item item(Blip blip) {
        return Item.note(blip.note().title(), blip.note().id())
                .lead(String.valueOf(blip.number()))
                .about(blip.ring(), RadarText.move(blip), RadarText.since(blip), RadarText.notes(blip))
                .lines(RadarText.people(blip), due(blip));
    }

    private static String due(Blip blip) {
        return blip.due().isEmpty() ? "" : "review due: " + String.join(", ", RadarText.due(blip));
    }
}
