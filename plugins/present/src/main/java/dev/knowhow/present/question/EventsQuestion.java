package dev.knowhow.present.question;

import dev.knowhow.json.ListShapes;
import dev.knowhow.json.Shape;
import dev.knowhow.people.Member;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.query.Event;
import java.util.List;
import java.util.stream.Collectors;

/** Lists upcoming events. */
final class EventsQuestion implements Question {

    private static final int USUAL = 20;
    private static final int MOST = 1000;

    @Override
    public Description description() {
        return Description.of("events", "List the events of today and later, the next one first.")
                .details("An event is a note of the kind event with a date or start, and optionally end, place, "
                        + "speakers and attendees. Speaking is evidence of knowledge, attending is not. A server has a "
                        + "calendar of them, feeds/events.ics below its address.")
                .limit("events", USUAL, MOST)
                .examples("events");
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(ListShapes.EVENTS);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        List<Event> events = context.session().events().stream()
                .limit(arguments.number("limit"))
                .toList();
        return Answer.of(events, ListShapes.EVENTS, !events.isEmpty(), () -> listing(events));
    }

    private static Listing listing(List<Event> events) {
        return Listing.of(events.isEmpty() ? "No upcoming events" : "Upcoming events")
                .items(events.stream().map(EventsQuestion::item).toList())
                .notes("A calendar to subscribe to is feeds/events.ics, below the address of the server.");
    }

    private static Item item(Event event) {
        return Item.note(event.title(), event.id())
                .day(event.day())
                .about(
                        event.from() == null ? "" : event.from().toString(),
                        event.lastDay().equals(event.day()) ? "" : "until " + event.lastDay(),
                        event.place())
                .lines(people("Speakers: ", event.speakers()), people("Attendees: ", event.attendees()));
    }

    private static String people(String heading, List<Member> members) {
        return members.isEmpty()
                ? ""
                : heading + members.stream().map(Member::name).collect(Collectors.joining(", "));
    }
}
