package dev.knowhow.publish;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.Session;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.present.ListText;
import dev.knowhow.query.News;
import dev.knowhow.query.NewsQuery;
import dev.knowhow.query.Radar;
import dev.knowhow.query.RadarQuery;
import dev.knowhow.query.Relaxation.Step;
import dev.knowhow.query.Rising;
import dev.knowhow.query.RisingQuery;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.team.Handover;
import dev.knowhow.team.HandoverQuery;
import dev.knowhow.text.MarkdownEscape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Collects the evidence for a note that a person writes, as Markdown for {@link NoteTemplates#create(NewNote,
 * Function)}. It has only what everyone may see, and people who agree to be found, so that the note can be published.
 * The same notes give the same text. Thread-safe.
 */
public final class Drafts {

    private static final int NOTES = 10;
    private static final int NEWS = 100;
    private static final int EXPERTS = 3;
    private static final int TOPICS = 8;

    private final Session session;
    private final Session operator;

    /** Collects from the notes of an instance. */
    public Drafts(Knowhow knowhow) {
        this.session = knowhow.as(Viewer.EVERYONE);
        this.operator = knowhow.as(Viewer.OPERATOR);
    }

    /** What moved on the radar since a day, and what should be reviewed. */
    public Function<NoteId, String> radar(LocalDate since) {
        Radar radar = session.radar(new RadarQuery(since, null));
        return draft -> RadarTrend.moves(radar) + RadarTrend.reviews(radar);
    }

    /**
     * What a member hands over, by the notes that are open to everyone.
     *
     * @param person the member's id or any of their names
     * @throws KnowhowException if nothing is known about the person, or they refuse to be found
     */
    public Function<NoteId, String> handover(String person) {
        Handover handover = operator.handover(HandoverQuery.of(person).withOpenNotes())
                .orElseThrow(() -> new KnowhowException(
                        Category.USAGE, "nothing is known about '" + person + "'; list members with: knowhow people"));
        return draft -> HandoverDraft.of(handover, draft);
    }

    /**
     * The evidence for a trend: the notes on a topic, their number by month, and the people.
     *
     * @param query the topic, which must not be null, and the periods to compare
     * @throws KnowhowException if there are no notes about the topic
     */
    public Function<NoteId, String> trend(RisingQuery query) {
        String topic = Objects.requireNonNull(query.topic(), "topic");
        Rising rising = session.rising(query);
        Rising.Topic change = Stream.concat(rising.topics().stream(), rising.fading().stream())
                .findFirst()
                .orElse(null);
        List<Note> notes = change == null ? notes(topic) : change.evidence();
        if (notes.isEmpty()) {
            throw new KnowhowException(
                    Category.USAGE,
                    "no note that everyone may see is about '" + topic + "'; list topics with: knowhow rising");
        }
        List<String> ask =
                session
                        .who(ExpertQuery.of(topic)
                                .withLimit(EXPERTS)
                                .withEvidence(1)
                                .withoutPassages())
                        .leading()
                        .stream()
                        .map(expert -> expert.member().name())
                        .toList();
        return draft -> {
            Markdown text = new Markdown(draft).heading("Evidence");
            if (change == null) {
                text.line("The number of notes does not change significantly: " + ListText.periods(rising) + ".")
                        .line("");
            } else {
                text.line(ListText.rise(change, rising.years()) + ", " + ListText.chance(change) + ": "
                                + ListText.periods(rising) + ".")
                        .line("");
            }
            text.lines(cited(text, notes));
            if (change != null) {
                text.heading("Notes by month").months(change);
            }
            text.heading("People");
            if (change != null && change.first() != null) {
                text.line("- Writes about it: " + MarkdownEscape.of(ListText.carriers(change)));
            }
            if (!ask.isEmpty()) {
                text.line("- To ask: " + MarkdownEscape.of(String.join(", ", ask)));
            }
            return text.text();
        };
    }

    /**
     * The material of a newsletter: new and changed notes since a day, by kind, what rises, and who wrote.
     *
     * @throws KnowhowException if there is no news
     */
    public Function<NoteId, String> newsletter(LocalDate since) {
        News news = session.news(NewsQuery.since(since).withLimit(NEWS));
        if (news.items().isEmpty()) {
            throw new KnowhowException(Category.USAGE, "no note that everyone may see is new since " + since);
        }
        Rising rising = session.rising(RisingQuery.DEFAULT.withLimit(TOPICS));
        return draft -> {
            Markdown text = new Markdown(draft);
            Map<String, List<News.Item>> kinds = news.items().stream()
                    .collect(Collectors.groupingBy(
                            item -> item.note().kind() == null
                                    ? "Notes"
                                    : item.note().kind(),
                            TreeMap::new,
                            Collectors.toList()));
            kinds.remove(Edition.KIND);
            kinds.forEach((kind, items) -> {
                text.heading(MarkdownEscape.of(kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1)));
                for (News.Item item : items) {
                    String citation = text.citation(
                            item.note(),
                            item.authors().stream().map(Member::name).toList());
                    String summary = item.note().summary();
                    text.line(summary.isBlank() ? citation : citation + "\\"); // a line break follows
                    if (!summary.isBlank()) {
                        text.line("  " + MarkdownEscape.of(summary));
                    }
                }
            });
            if (!rising.topics().isEmpty()) {
                text.heading("Rising");
                for (Rising.Topic topic : rising.topics()) {
                    text.line("- " + MarkdownEscape.of(topic.name()) + ": " + ListText.rise(topic, rising.years()));
                }
            }
            return text.text();
        };
    }

    /** The latest notes with all words of a topic. */
    private List<Note> notes(String topic) {
        SearchResults found =
                session.search(SearchQuery.of(topic).withLimit(NOTES).withoutPassages());
        return found.relaxation().step() != Step.ALL_WORDS
                ? List.of()
                : found.hits().stream()
                        .map(SearchHit::id)
                        .flatMap(id -> session.note(id).stream())
                        .toList();
    }

    private List<String> cited(Markdown text, List<Note> notes) {
        People people = session.people(Purpose.SEARCH);
        List<String> cited = new ArrayList<>();
        for (Note note : notes.subList(0, Math.min(NOTES, notes.size()))) {
            List<String> authors = note.attributions().stream()
                    .filter(part -> part.role() == Role.AUTHOR)
                    .map(part -> people.resolve(part.name()))
                    .distinct()
                    .filter(people::shows)
                    .map(Member::name)
                    .toList();
            cited.add(text.citation(note, authors));
        }
        return cited;
    }
}
