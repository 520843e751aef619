package dev.knowhow;

import dev.knowhow.KnowhowException.Category;
import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Profile;
import dev.knowhow.expert.Why;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.consent.ShownPeople;
import dev.knowhow.internal.link.LinkCheck;
import dev.knowhow.internal.ranking.Method;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteChange;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Status;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Addresses;
import dev.knowhow.query.Backlink;
import dev.knowhow.query.Completion;
import dev.knowhow.query.CompletionQuery;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.Gap;
import dev.knowhow.query.News;
import dev.knowhow.query.NewsQuery;
import dev.knowhow.query.Related;
import dev.knowhow.query.Rising;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Searched;
import dev.knowhow.spi.Access;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers the questions of one viewer. Notes that the viewer may not see do not affect any answer, not even a count.
 *
 * <pre>{@code
 * Session session = knowhow.as(Viewer.of(new MemberId("ana"), Set.of("security")));
 * session.search("tail latency").forEach(hit -> show(hit.title()));
 * session.who("tail latency").forEach(expert -> show(expert.member().name()));
 * }</pre>
 *
 * <p>A session holds only its viewer and a time limit. It is cheap, immutable and thread-safe, and need not be closed.
 * Each question reads the viewer's record and groups and all consent from the people files as they are at that moment,
 * so a session may be kept. Groups of the {@link Viewer} count in addition to those of the people files.
 *
 * <p>A question fails with {@link KnowhowException.Category#TIME} if its thread is interrupted or the time limit is
 * exceeded, see {@link #within}. The interrupt status of the thread is preserved.
 *
 * <p>Each failure is a {@link KnowhowException} whose message names the remedy. Questions after {@link Knowhow#close}
 * fail.
 */
public final class Session {

    private final Viewer viewer;
    private final Answers answers;
    private final @Nullable Duration time;

    /**
     * Creates a session.
     *
     * @param time the time limit of each question; null for no limit
     */
    Session(Viewer viewer, Answers answers, @Nullable Duration time) {
        this.viewer = viewer;
        this.answers = answers;
        this.time = time;
    }

    /** The viewer. */
    public Viewer viewer() {
        return viewer;
    }

    /**
     * Returns a copy with a time limit for each question.
     *
     * @param limit the limit, above zero, from the start of a question
     * @throws IllegalArgumentException if the limit is not above zero
     */
    public Session within(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("the time is " + limit + ", must be above zero");
        }
        return new Session(viewer, answers, limit);
    }

    private <T> T ask(BiFunction<Access, People, T> question) {
        return answers.ask(viewer, time, question);
    }

    /**
     * Searches the notes; at most ten hits.
     *
     * @param text the query, in the syntax of {@link dev.knowhow.query.QuestionParser}; every text is valid
     */
    public SearchResults search(String text) {
        return search(SearchQuery.of(text));
    }

    /**
     * Searches the notes. If {@linkplain Operations#keepGaps gap logging} is on, a query without results is recorded,
     * except one without passages: such queries come from programs.
     */
    public SearchResults search(SearchQuery query) {
        return ask((access, people) -> {
            SearchResults results = answers.search(query, access, people);
            if (query.passages() && query.offset() == 0 && !Answers.isAnswer(results)) {
                answers.keepGap(query.text(), people);
            }
            return results;
        });
    }

    /** Lists new and changed notes with their authors. */
    public News news(NewsQuery query) {
        return ask((access, people) ->
                answers.newsSearch.news(query, viewer, answers.vocabulary.current(), access, people));
    }

    /**
     * Finds topics that more notes are about since a day than in the year before it. Reads all notes that the viewer
     * may see.
     *
     * @param since the first day of the recent period
     */
    public Rising rising(LocalDate since) {
        return ask((access, people) -> answers.risingTopics.rising(since, answers.vocabulary.current(), access));
    }

    /**
     * Completes typed text; at most ten names.
     *
     * @param text the typed text
     */
    public List<Completion> complete(String text) {
        return complete(CompletionQuery.of(text));
    }

    /**
     * Completes typed text with titles, aliases, headings, tags, topics of the vocabulary and people, best first. Names
     * come only from notes that the viewer may see.
     */
    public List<Completion> complete(CompletionQuery query) {
        return ask(
                (access, people) -> answers.completions.complete(query, answers.vocabulary.current(), access, people));
    }

    /**
     * Finds people who know about a topic; at most five experts.
     *
     * @param topic the topic: words, a tag, or a whole question
     */
    public Experts who(String topic) {
        return who(ExpertQuery.of(topic));
    }

    /** Finds people who know about a topic. */
    public Experts who(ExpertQuery query) {
        return ask((access, people) -> who(query, List.of(query.topic()), access, people));
    }

    private Experts who(ExpertQuery query, List<String> topics, Access access, People people) {
        Experts experts = answers.asOfExperts.ask(query, access, people, asked -> {
            Experts found =
                    asked.who().experts(asked.inquiry(topics, viewer, answers.vocabulary.current()), Method.BEST_NOTES);
            return found.withSearched(asked.on(found.searched()));
        });
        if (experts.total() == 0) {
            answers.keepGap(query.topic(), people);
        }
        return experts;
    }

    /**
     * Finds people who cover several topics. Evidence has no passages.
     *
     * @param topics two or more topics, each as in a query of its own
     * @param query the other settings; its topic is ignored
     * @throws KnowhowException if there are fewer than two topics
     */
    public Coverage coverage(List<String> topics, ExpertQuery query) {
        if (topics.stream().distinct().count() < 2) {
            throw new KnowhowException(Category.USAGE, "coverage needs two or more topics, not " + topics);
        }
        return ask((access, people) -> {
            Map<String, Experts> each = new LinkedHashMap<>();
            for (String topic : topics) {
                each.put(
                        topic,
                        who(
                                query.withTopic(topic)
                                        .withLimit(ExpertQuery.MAX_LIMIT)
                                        .withOffset(0)
                                        .withoutPassages(),
                                topics,
                                access,
                                people));
            }
            Searched searched = each.values().iterator().next().searched();
            return Coverage.of(each, query.limit(), query.offset(), searched);
        });
    }

    /**
     * Explains a person's rank.
     *
     * @param query the query whose answer is explained
     * @param person the member's id or any of their names
     * @return empty if the person has no evidence or may not be shown
     */
    public Optional<Why> why(ExpertQuery query, String person) {
        return ask((access, people) -> answers.asOfExperts.ask(
                query,
                access,
                people,
                asked -> answers.visibility.meant(
                        person,
                        asked.people(),
                        member -> asked.who()
                                .why(
                                        asked.inquiry(List.of(query.topic()), viewer, answers.vocabulary.current()),
                                        member))));
    }

    /**
     * Reads a note.
     *
     * @return empty if the note does not exist or the viewer may not see it; the two cases are indistinguishable
     */
    public Optional<Note> note(NoteId id) {
        return ask((access, people) -> answers.index.note(id, access));
    }

    /**
     * Visits all published notes that the viewer may find today, by id. Expensive: prefer a query.
     *
     * @param each receives each note
     */
    public void notes(Consumer<Note> each) {
        ask((access, people) -> {
            answers.index.forEach(access, note -> {
                if (note.status() == Status.PUBLISHED && note.isOpenOn(access.day())) {
                    each.accept(note);
                }
            });
            return true;
        });
    }

    /**
     * Finds the notes related to a note by words and links.
     *
     * @param id the note
     * @param limit the largest number of notes, 1 to {@value Related#MAX_LIMIT}
     * @return the related notes, best first; empty if the note does not exist or the viewer may not see it
     * @throws IllegalArgumentException if the limit is out of range
     */
    public List<Related> related(NoteId id, int limit) {
        if (limit < 1 || limit > Related.MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + ", must be 1 to " + Related.MAX_LIMIT);
        }
        return ask((access, people) -> answers.index.related(id, access, limit));
    }

    /**
     * Renders a note as sanitized HTML. A link to a note that the viewer may not see becomes plain text.
     *
     * @param id the note
     * @param addresses maps notes and images to the host's addresses
     * @return empty if the note does not exist or the viewer may not see it; also if its file was deleted or restricted
     *     since it was indexed, or no renderer accepts it: then only the note's sections can be shown
     */
    public Optional<String> html(NoteId id, Addresses addresses) {
        return ask((access, people) -> answers.pages.html(id, access, addresses));
    }

    /**
     * Reads an image that a note embeds.
     *
     * @param from the note
     * @param path the image's path below the root of the notes
     * @return its unchanged bytes; empty if the viewer may not see the note, the note does not embed the image, or the
     *     image does not exist
     */
    public Optional<byte[]> picture(NoteId from, String path) {
        return ask((access, people) -> answers.pages.picture(from, path, access));
    }

    /**
     * Lists the changes of a note from an archive such as git, latest first, across renames.
     *
     * @param id the note
     * @param limit the largest number of changes, 1 or more
     * @return the changes; empty if the note does not exist, the viewer may not see it, or its history is unknown
     */
    public List<NoteChange> changes(NoteId id, int limit) {
        return ask(
                (access, people) -> answers.index.note(id, access).isEmpty() ? List.of() : answers.changes(id, limit));
    }

    /** Finds the notes that link to a note, by id, with one link of each; only notes that the viewer may find. */
    public List<Backlink> backlinks(NoteId id) {
        return ask((access, people) -> answers.pages.backlinks(id, access));
    }

    /**
     * Counts the values of a field, such as tags, kinds or years, in the notes that the viewer may find; most frequent
     * first.
     *
     * @param field a field that is {@link Field#countable()}
     */
    public List<Facet.Value> values(Field field) {
        return ask((access, people) -> answers.searchAnswers.values(field, access, people));
    }

    /**
     * Describes what a person knows: tags of their notes, topics of the vocabulary, and words and phrases that
     * distinguish their notes from all others.
     *
     * @param person the member's id or any of their names
     * @return empty if nothing is known about the person, or they may not be shown
     */
    public Optional<Profile> person(String person) {
        return ask((access, people) -> answers.visibility.meant(
                person,
                people,
                member -> answers.profiles.profile(member, answers.vocabulary.current(), access, people)));
    }

    /**
     * Returns the people who consent to a purpose, without e-mail addresses. A member who refuses is treated as a
     * person without a record: only a name written in a note is known.
     *
     * @param purpose the purpose
     */
    public People people(Purpose purpose) {
        return ask((access, people) -> new ShownPeople(people, Findable.to(purpose)));
    }

    /**
     * Finds the members that a name may mean. Several people may share a name, a handle or an address; each has an own
     * id.
     *
     * @param name the typed name
     * @return members with a record, and people associated with a note that the viewer may find, by id; without those
     *     who refuse to be found
     */
    public List<Member> called(String name) {
        return ask((access, people) -> answers.visibility.called(name, people, access));
    }

    /** Checks the links of the notes that the viewer may see. */
    public LinkReport links() {
        LinkCheck links = ask((access, people) -> answers.health.links(access));
        return new LinkReport(links.total(), rows(links.broken()), rows(links.ambiguous()));
    }

    private static List<LinkReport.Row> rows(List<LinkCheck.Row> rows) {
        return rows.stream()
                .map(row -> new LinkReport.Row(row.from(), row.link(), row.candidates()))
                .toList();
    }

    /**
     * Lists recorded queries without results, see {@link Operations#keepGaps}: most frequent first, then those that now
     * have results for the viewer.
     */
    public List<Gap> gaps() {
        return ask((access, people) -> answers.gaps(question -> Answers.isAnswer(
                answers.search(SearchQuery.of(question).withLimit(1).withoutPassages(), access, people))));
    }
}
