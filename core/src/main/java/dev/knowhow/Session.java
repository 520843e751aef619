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
 * The questions of one viewer. What they may not see takes no part in any answer, not even as a count.
 *
 * <pre>{@code
 * Session session = knowhow.as(Viewer.of(new MemberId("ana"), Set.of("security")));
 * session.search("tail latency").forEach(hit -> show(hit.title()));
 * session.who("tail latency").forEach(expert -> show(expert.member().name()));
 * }</pre>
 *
 * <p>A session holds nothing but its viewer: it is cheap to make, immutable, safe for use by many threads, and need not be
 * closed. Who the viewer is, which groups they belong to, and what everybody agreed to is looked up anew for each question,
 * from the people files as they are at that moment; so a session may be kept for long. Groups that the {@link Viewer} brings
 * along count in addition to those of the people files, for as long as the session is used.
 *
 * <p>A question ends early, with {@link KnowhowException.Category#TIME}, if its thread is interrupted or it takes longer than the session
 * allows, see {@link #within}. The interrupt of the thread is kept.
 *
 * <p>Whatever goes wrong is a {@link KnowhowException} that says what to do about it; so does each question after {@link
 * Knowhow#close}.
 */
public final class Session {

    private final Viewer viewer;
    private final Answers answers;
    private final @Nullable Duration time;

    /**
     * The questions of a viewer.
     *
     * @param time how long each may take; null for any time
     */
    Session(Viewer viewer, Answers answers, @Nullable Duration time) {
        this.viewer = viewer;
        this.answers = answers;
        this.time = time;
    }

    /** Who asks. */
    public Viewer viewer() {
        return viewer;
    }

    /**
     * The same session, each of whose questions may take some time at most.
     *
     * @param limit the time, above zero; counted from when the question is asked
     * @throws IllegalArgumentException if it is not above zero
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
     * What do we know about it? Ten hits.
     *
     * @param text what is looked for; no text is an error
     */
    public SearchResults search(String text) {
        return search(SearchQuery.of(text));
    }

    /**
     * What do we know about it? If gaps are {@linkplain Operations#keepGaps kept}, a query without results is recorded, unless it
     * comes without passages: such queries come from programs.
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

    /** What is new, or has changed since a day, and who wrote it? */
    public News news(NewsQuery query) {
        return ask((access, people) ->
                answers.newsSearch.news(query, viewer, answers.vocabulary.current(), access, people));
    }

    /**
     * What is written about more since a day than in the year before it? Reads all notes the viewer may see.
     *
     * @param since the first day that counts as now
     */
    public Rising rising(LocalDate since) {
        return ask((access, people) -> answers.risingTopics.rising(since, answers.vocabulary.current(), access));
    }

    /**
     * What may somebody go on to type? Ten names.
     *
     * @param text what is typed so far
     */
    public List<Completion> complete(String text) {
        return complete(CompletionQuery.of(text));
    }

    /**
     * What may somebody go on to type? Titles, other names of notes, headings, tags, topics of the vocabulary and people,
     * the best first; each only if the viewer may see where it comes from.
     */
    public List<Completion> complete(CompletionQuery query) {
        return ask(
                (access, people) -> answers.completions.complete(query, answers.vocabulary.current(), access, people));
    }

    /**
     * Who knows about it? Five experts.
     *
     * @param topic what about: words, a tag, a whole question
     */
    public Experts who(String topic) {
        return who(ExpertQuery.of(topic));
    }

    /** Who knows about it? */
    public Experts who(ExpertQuery query) {
        return who(query, List.of(query.topic()));
    }

    private Experts who(ExpertQuery query, List<String> topics) {
        return ask((access, people) -> {
            Experts experts = answers.asOfExperts.ask(query, access, people, asked -> {
                Experts found = asked.who()
                        .experts(
                                asked.query(),
                                topics,
                                viewer,
                                Method.BEST_NOTES,
                                answers.vocabulary.current(),
                                asked.access(),
                                asked.people());
                return found.withSearched(asked.on(found.searched()));
            });
            if (experts.total() == 0) {
                answers.keepGap(query.topic(), people);
            }
            return experts;
        });
    }

    /**
     * Who knows about several topics at once? Evidence comes without passages.
     *
     * @param topics what about, each as for a query of its own; two or more
     * @param query whatever else is asked; its own topic does not count
     * @throws KnowhowException if there are fewer than two topics
     */
    public Coverage coverage(List<String> topics, ExpertQuery query) {
        if (topics.stream().distinct().count() < 2) {
            throw new KnowhowException(Category.USAGE, "to cover several topics takes two or more; said was " + topics);
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
                                topics));
            }
            Searched searched = each.values().iterator().next().searched();
            return Coverage.of(each, query.limit(), query.offset(), searched);
        });
    }

    /**
     * Why does somebody stand where they stand?
     *
     * @param query the question they were an answer to
     * @param person the member's id, or any of their names
     * @return empty if they have no evidence, or may not be shown
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
                                        asked.query(),
                                        viewer,
                                        member,
                                        answers.vocabulary.current(),
                                        asked.access(),
                                        asked.people()))));
    }

    /**
     * Reads a note.
     *
     * @return empty if there is none, or the viewer may not see it: these two cannot be told apart
     */
    public Optional<Note> note(NoteId id) {
        return ask((access, people) -> answers.index.note(id, access));
    }

    /**
     * Hands over all notes that are meant to be found and that the viewer may see today, by id. To make something of the whole;
     * questions are cheaper.
     *
     * @param each takes each note
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
     * Which notes are related to one, by their words and links?
     *
     * @param id the note
     * @param limit how many notes to give at most, 1 to {@value Related#MAX_LIMIT}
     * @return the nearest first; none if there is no such note, or the viewer may not see it
     * @throws IllegalArgumentException if the limit is out of range
     */
    public List<Related> related(NoteId id, int limit) {
        if (limit < 1 || limit > Related.MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + ", must be 1 to " + Related.MAX_LIMIT);
        }
        return ask((access, people) -> answers.index.related(id, access, limit));
    }

    /**
     * A note as HTML that is safe on any page, whoever wrote it. Links lead to notes the viewer may see; of others only the
     * words are shown.
     *
     * @param id the note
     * @param addresses where the host shows notes and pictures
     * @return empty if there is no such note, or the viewer may not see it; and if its file is gone, or is meant for others
     *     since it was indexed, or nothing renders such files: then the note's sections are what can be shown
     */
    public Optional<String> html(NoteId id, Addresses addresses) {
        return ask((access, people) -> answers.pages.html(id, access, addresses));
    }

    /**
     * A picture that a note shows.
     *
     * @param from the note
     * @param path the picture's path under the root of the notes
     * @return its bytes as they are; empty if the viewer may not see the note, it does not show such a picture, or there is
     *     none
     */
    public Optional<byte[]> picture(NoteId from, String path) {
        return ask((access, people) -> answers.pages.picture(from, path, access));
    }

    /**
     * Who changed a note, and when, as far as an archive such as git knows: the latest change first, under names it had before, too.
     *
     * @param id the note
     * @param limit how many changes to give at most, 1 or more
     * @return none if there is no such note, the viewer may not see it, or nothing is known of it
     */
    public List<NoteChange> changes(NoteId id, int limit) {
        return ask(
                (access, people) -> answers.index.note(id, access).isEmpty() ? List.of() : answers.changes(id, limit));
    }

    /** Which notes link to one? By id, one link of each; only notes the viewer may find. */
    public List<Backlink> backlinks(NoteId id) {
        return ask((access, people) -> answers.pages.backlinks(id, access));
    }

    /**
     * All values of a field among the notes the viewer may find, the most frequent first: tags, kinds, years.
     *
     * @param field a field that is {@link Field#countable()}
     */
    public List<Facet.Value> values(Field field) {
        return ask((access, people) -> answers.searchAnswers.values(field, access, people));
    }

    /**
     * What does somebody know about? Tags of their notes, topics of the vocabulary, and words and phrases that set their notes
     * apart from all others.
     *
     * @param person the member's id, or any of their names
     * @return empty if nothing is known of them, or they may not be shown
     */
    public Optional<Profile> person(String person) {
        return ask((access, people) -> answers.visibility.meant(
                person,
                people,
                member -> answers.profiles.profile(member, answers.vocabulary.current(), access, people)));
    }

    /**
     * The people who agree to be shown for a purpose, without e-mail addresses. Somebody who does not agree is as if they had no record: of
     * them, a name that a note has is all there is.
     *
     * @param purpose what they are to be shown for
     */
    public People people(Purpose purpose) {
        return ask((access, people) -> new ShownPeople(people, Findable.to(purpose)));
    }

    /**
     * Whom may a name mean? A name, a handle or an address may be that of several people; each has an id of their own.
     *
     * @param name what somebody types
     * @return those with a record, and those who have a part in a note the viewer may find, by id; without whoever refuses to be found
     */
    public List<Member> called(String name) {
        return ask((access, people) -> answers.visibility.called(name, people, access));
    }

    /** Where do the links lead, in the notes the viewer may see? */
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
     * Which questions had no answer, while {@linkplain Operations#keepGaps gaps were kept}? The most asked first; those that the
     * viewer gets an answer to by now come last.
     */
    public List<Gap> gaps() {
        return ask((access, people) -> answers.gaps(question -> Answers.isAnswer(
                answers.search(SearchQuery.of(question).withLimit(1).withoutPassages(), access, people))));
    }
}
