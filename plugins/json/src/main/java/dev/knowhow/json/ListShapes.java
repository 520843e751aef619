package dev.knowhow.json;

import dev.knowhow.note.Note;
import dev.knowhow.query.Backlink;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Event;
import dev.knowhow.query.Gap;
import dev.knowhow.query.News;
import dev.knowhow.query.News.Change;
import dev.knowhow.query.News.Item;
import dev.knowhow.query.News.Writer;
import dev.knowhow.query.Related;
import dev.knowhow.query.Rising;
import dev.knowhow.query.Rising.Topic;
import dev.knowhow.query.SavedQuery;
import java.util.List;

/** JSON shapes of news, trends and lists. */
public final class ListShapes {

    private ListShapes() {}

    private static final Shape<Item> ITEM = Shape.<Item>named("NewsItem", "A note that is new or changed.")
            .word("change", Change.class, Item::change)
            .all(
                    Shape.<Note>part()
                            .text("id", Note::id)
                            .text("title", Note::title)
                            .maybe("kind", Note::kind)
                            .texts("tags", Note::tags)
                            .day("date", Note::date)
                            .day("created", Note::created)
                            .build(),
                    Item::note)
            .list("authors", PeopleShapes.NAME, Item::authors)
            .text("summary", item -> item.note().summary())
            .build();

    private static final Shape<Writer> WRITER = Shape.<Writer>part()
            .all(PeopleShapes.NAME, Writer::member)
            .texts(
                    "notes",
                    writer -> writer.items().stream()
                            .map(item -> item.note().id())
                            .toList())
            .build();

    /** What is new. */
    public static final Shape<News> NEWS = Shape.<News>named("News", "New and changed notes, the latest first.")
            .rows("items", "item", ITEM, News::items)
            .flag("more", News::more)
            .as("whether there are more notes")
            .list("writers", WRITER, News::writers)
            .object("searched", NoteShapes.SEARCHED, News::searched)
            .build();

    private static final Shape<Rising.Carrier> CARRIER = Shape.<Rising.Carrier>part()
            .all(PeopleShapes.NAME, Rising.Carrier::member)
            .integer("notes", Rising.Carrier::notes)
            .day("first", Rising.Carrier::first)
            .build();

    private static final Shape<Rising.Month> MONTH = Shape.<Rising.Month>part()
            .text("month", Rising.Month::month)
            .integer("notes", Rising.Month::notes)
            .number("usual", Rising.Month::usual)
            .build();

    static final Shape<Topic> RISING_TOPIC = Shape.<Topic>named("RisingTopic", "A rising topic.")
            .text("name", Topic::name)
            .integer("notes", Topic::now)
            .integer("before", Topic::before)
            .as("how many notes it had in the earlier period")
            .number("chance", Topic::chance)
            .as("the probability of this increase by chance")
            .texts("evidence", topic -> topic.evidence().stream().map(Note::id).toList())
            .flag("ofFew", Topic::ofFew)
            .as("whether one or two people wrote the recent notes")
            .list("carriers", CARRIER, Topic::carriers)
            .texts("with", Topic::with)
            .as("tags of several of these notes")
            .list("months", MONTH, Topic::months)
            .build();

    /** What rises. */
    public static final Shape<Rising> RISING = Shape.<Rising>named(
                    "Rising", "Topics with a statistically significant rise or fall, the least likely by chance first.")
            .rows("topics", "topic", RISING_TOPIC, Rising::topics)
            .day("since", Rising::since)
            .day("before", Rising::before)
            .as("the first day of the earlier period")
            .integer("notes", Rising::notes)
            .day("until", Rising::until)
            .integer("notesBefore", Rising::notesBefore)
            .list("fading", RISING_TOPIC, Rising::fading)
            .build();

    /** Queries without an answer. */
    public static final Shape<List<Gap>> GAPS = Shape.<List<Gap>>named("Gaps", "Queries that found nothing.")
            .rows(
                    "gaps",
                    "gap",
                    Shape.<Gap>named("Gap", "A query that found nothing.")
                            .text("question", Gap::question)
                            .integer("times", Gap::times)
                            .day("last", Gap::last)
                            .flag("closed", Gap::closed)
                            .as("whether there is an answer now")
                            .objectOrNull("writer", PeopleShapes.NAME, Gap::writer)
                            .as("who is best placed to write about it; null if nobody is known, or it is closed")
                            .build(),
                    gaps -> gaps)
            .build();

    /** Names that begin with a text. */
    public static final Shape<List<Completion>> COMPLETIONS = Shape.<List<Completion>>named(
                    "Completions", "Names that complete a text, the best first.")
            .rows(
                    "completions",
                    "completion",
                    Shape.<Completion>named("Completion", "A name that completes a text.")
                            .word("kind", Completion.Kind.class, Completion::kind)
                            .text("text", Completion::text)
                            .text("target", Completion::target)
                            .as("the id of a note or member, or the name of a tag or topic")
                            .build(),
                    names -> names)
            .build();

    /** Notes related to another. */
    public static final Shape<Paged<Related>> RELATED = Shape.<Paged<Related>>named(
                    "RelatedNotes", "Notes related to a note, the nearest first.")
            .rows("related", "related", NoteShapes.RELATED, page -> Ranked.of(page.items(), page.offset()))
            .maybeInteger("next", Paged::next)
            .as("the offset of the next page; null if there are no more notes")
            .build();

    /** Notes that link to another. */
    public static final Shape<Paged<Backlink>> BACKLINKS = Shape.<Paged<Backlink>>named(
                    "Backlinks", "Notes that link to a note, by id.")
            .rows("backlinks", "backlink", NoteShapes.BACKLINK, Paged::items)
            .maybeInteger("next", Paged::next)
            .as("the offset of the next page; null if there are no more notes")
            .build();

    /** Saved queries. */
    public static final Shape<List<SavedQuery>> SAVED = Shape.<List<SavedQuery>>named(
                    "SavedQueries", "The team's saved queries.")
            .rows(
                    "saved",
                    "saved",
                    Shape.<SavedQuery>named("SavedQuery", "A query that the team saved.")
                            .text("name", SavedQuery::name)
                            .text("text", SavedQuery::text)
                            .build(),
                    queries -> queries)
            .build();

    private static final Shape<Event> EVENT = Shape.<Event>named("Event", "An event that a note announces.")
            .text("id", Event::id)
            .text("title", Event::title)
            .day("day", Event::day)
            .maybe("from", Event::from)
            .as("the local time at which it begins; null for a whole day")
            .day("lastDay", Event::lastDay)
            .maybe("until", Event::until)
            .text("place", Event::place)
            .list("speakers", PeopleShapes.NAME, Event::speakers)
            .list("attendees", PeopleShapes.NAME, Event::attendees)
            .build();

    /** Upcoming events. */
    public static final Shape<List<Event>> EVENTS = Shape.<List<Event>>named(
                    "Events", "The events of today and later, the next one first.")
            .rows("events", "event", EVENT, events -> events)
            .build();
}
