package dev.knowhow;

import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.expert.Profile;
import dev.knowhow.expert.Why;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.consent.ShownPeople;
import dev.knowhow.internal.team.Leads;
import dev.knowhow.match.Fit;
import dev.knowhow.match.Fits;
import dev.knowhow.match.MatchQuery;
import dev.knowhow.match.Matches;
import dev.knowhow.match.NotedQuestion;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteChange;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Addresses;
import dev.knowhow.query.Backlink;
import dev.knowhow.query.Completion;
import dev.knowhow.query.CompletionQuery;
import dev.knowhow.query.Event;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.Gap;
import dev.knowhow.query.News;
import dev.knowhow.query.NewsQuery;
import dev.knowhow.query.Radar;
import dev.knowhow.query.RadarQuery;
import dev.knowhow.query.Related;
import dev.knowhow.query.Rising;
import dev.knowhow.query.RisingQuery;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Siblings;
import dev.knowhow.query.TopicList;
import dev.knowhow.spi.Access;
import dev.knowhow.team.Growth;
import dev.knowhow.team.Handover;
import dev.knowhow.team.HandoverQuery;
import dev.knowhow.team.Partners;
import dev.knowhow.team.Peers;
import dev.knowhow.team.Recognition;
import dev.knowhow.team.Risk;
import dev.knowhow.team.RiskQuery;
import dev.knowhow.team.Team;
import dev.knowhow.team.TeamQuery;
import dev.knowhow.team.WorkRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
public final class Session implements SearchQuestions, PeopleQuestions, TeamQuestions, NoteQuestions, MatchQuestions {

    private final Viewer viewer;
    private final Answers answers;
    private final ExpertAnswers experts;
    private final MatchAnswers matches;
    private final OpportunityAnswers opportunities;
    private final TeamAnswers teams;
    private final @Nullable Duration time;

    /**
     * Creates a session.
     *
     * @param time the time limit of each question; null for no limit
     */
    Session(Viewer viewer, Answers answers, @Nullable Duration time) {
        this.viewer = viewer;
        this.answers = answers;
        this.experts = new ExpertAnswers(viewer, answers);
        this.matches = new MatchAnswers(viewer, answers);
        this.opportunities = new OpportunityAnswers(viewer, answers);
        this.teams = new TeamAnswers(viewer, answers, experts);
        this.time = time;
    }

    /** The viewer. */
    public Viewer viewer() {
        return viewer;
    }

    /**
     * The member who asks, found by id, handle or address alone, without e-mail addresses; a user without a record is a
     * member of that name. Empty for a viewer who is not a member.
     */
    public Optional<Member> member() {
        MemberId user = viewer.member();
        return user == null
                ? Optional.empty()
                : ask((access, people) -> Optional.of(people.signedIn(user).withoutAddresses()));
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

    /**
     * The words by which an audience may name the viewer, in lower case: groups, {@code group:board},
     * {@code member:ana}.
     */
    public Set<String> audiences() {
        return ask((access, people) -> access.audiences());
    }

    /** What the viewer may see. It changes with the record of the viewer, and with the day. */
    public Access access() {
        return ask((access, people) -> access);
    }

    private <T> T ask(BiFunction<Access, People, T> question) {
        return answers.ask(viewer, time, question);
    }

    @Override
    public SearchResults search(SearchQuery query) {
        return ask((access, people) -> {
            SearchResults results = answers.search(query, access, people);
            if (query.recorded() && query.passages() && query.offset() == 0 && !Answers.isAnswer(results)) {
                answers.keepGap(query.text(), people);
            }
            return results;
        });
    }

    @Override
    public News news(NewsQuery query) {
        return ask((access, people) ->
                answers.newsSearch.news(query, viewer, answers.vocabulary.current(), access, people));
    }

    @Override
    public Rising rising(RisingQuery query) {
        return ask((access, people) ->
                answers.risingTopics.rising(query, answers.today(), answers.vocabulary.current(), access, people));
    }

    @Override
    public Radar radar(RadarQuery query) {
        return ask((access, people) -> answers.radarSearch.radar(
                query, answers.today(), answers.radarNames.current(), answers.vocabulary.current(), access, people));
    }

    @Override
    public List<Event> events() {
        return ask(answers::events);
    }

    @Override
    public List<Completion> complete(CompletionQuery query) {
        return ask(
                (access, people) -> answers.completions.complete(query, answers.vocabulary.current(), access, people));
    }

    @Override
    public Facet values(Field field, int offset, int limit) {
        requirePage(offset, limit, Integer.MAX_VALUE);
        List<Facet.Value> all = ask((access, people) -> answers.searchAnswers.values(field, access, people));
        List<Facet.Value> page = all.stream().skip(offset).limit(limit).toList();
        return new Facet(field, page, Math.max(0, all.size() - offset - page.size()));
    }

    @Override
    public TopicList topics(int offset, int limit) {
        requirePage(offset, limit, Integer.MAX_VALUE);
        List<TopicList.Topic> all =
                ask((access, people) -> answers.topicNotes.listed(access).all(people));
        List<TopicList.Topic> page = all.stream().skip(offset).limit(limit).toList();
        return new TopicList(page, Math.max(0, all.size() - offset - page.size()));
    }

    @Override
    public List<Field> filters() {
        return answers.gate.ask(answers.index::filters);
    }

    @Override
    public List<Gap> gaps(int limit) {
        requirePage(0, limit, Gap.MAX_LIMIT);
        return ask((access, people) -> answers
                .gaps(question -> Answers.isAnswer(
                        answers.search(SearchQuery.of(question).withLimit(1).withoutPassages(), access, people)))
                .stream()
                .limit(limit)
                .map(gap -> gap.closed() ? gap : gap.withWriter(writer(gap.question(), access, people)))
                .toList());
    }

    /** Who is likely to answer a query without results, or knows a neighbouring topic. */
    private @Nullable Member writer(String question, Access access, People people) {
        return matches.writer(question, access, people)
                .or(() -> experts.neighbour(question, access, people))
                .orElse(null);
    }

    @Override
    public Experts who(ExpertQuery query) {
        return ask((access, people) -> experts.who(query, access, people));
    }

    @Override
    public Coverage coverage(List<String> topics, ExpertQuery query) {
        return ask((access, people) -> experts.coverage(topics, query, access, people));
    }

    @Override
    public Optional<Why> why(ExpertQuery query, String person) {
        return ask((access, people) -> experts.why(query, person, access, people));
    }

    @Override
    public Optional<Matches> match(MatchQuery query) {
        return ask((access, people) -> matches.matches(query, access, people));
    }

    @Override
    public List<NotedQuestion> questions(boolean open, int limit) {
        requirePage(0, limit, NotedQuestion.MAX_LIMIT);
        return ask((access, people) -> matches.questions(open, limit, access, people));
    }

    @Override
    public List<Fit> opportunities() {
        return ask(opportunities::opportunities);
    }

    @Override
    public Optional<Fits> fits(NoteId id) {
        return ask((access, people) -> opportunities.fits(id, access, people));
    }

    @Override
    public Optional<Profile> person(String person) {
        return ask((access, people) -> answers.visibility.meant(
                person,
                people,
                member -> answers.profiles.profile(member, answers.vocabulary.current(), access, people)));
    }

    @Override
    public People people(Purpose purpose) {
        return ask((access, people) -> new ShownPeople(people, Findable.to(purpose)));
    }

    @Override
    public Optional<byte[]> picture(MemberId person, Purpose purpose) {
        return ask((access, people) -> new ShownPeople(people, Findable.to(purpose))
                .find(person.value())
                .filter(member -> member.id().equals(person))
                .flatMap(member -> Optional.ofNullable(member.picture()))
                .flatMap(answers.pages::picture));
    }

    @Override
    public List<Member> called(String name) {
        return ask((access, people) -> answers.visibility.called(name, people, access));
    }

    @Override
    public Team team(TeamQuery query) {
        return ask((access, people) -> teams.team(query, access, people));
    }

    @Override
    public Growth me() {
        return ask((access, people) -> teams.me(access, people));
    }

    @Override
    public Optional<Recognition> recognition(String person) {
        return ask((access, people) -> teams.recognition(person, access, people));
    }

    @Override
    public WorkRecord record() {
        return ask((access, people) -> teams.record(access, people));
    }

    @Override
    public List<Member> thank(NoteId note, String words) {
        return ask((access, people) -> new ThanksAnswers(viewer, answers).thank(note, words, access, people));
    }

    @Override
    public Partners partners(int limit) {
        requirePage(0, limit, Partners.MAX_LIMIT);
        return ask((access, people) -> teams.partners(limit, access, people));
    }

    @Override
    public Peers peers(int limit) {
        requirePage(0, limit, Peers.MAX_LIMIT);
        return ask((access, people) -> teams.peers(limit, access, people));
    }

    @Override
    public Risk risk(RiskQuery query) {
        return ask((access, people) -> teams.risk(query, access, people));
    }

    @Override
    public Optional<Handover> handover(HandoverQuery query) {
        HandoverAnswers handovers = new HandoverAnswers(viewer, answers, teams);
        return answers.ask(
                query.open() ? Viewer.EVERYONE : viewer,
                time,
                (access, people) -> handovers.handover(query.person(), access, people));
    }

    @Override
    public boolean seesHandover(Member member) {
        return ask((access, people) -> new Leads(viewer, people).include(member));
    }

    @Override
    public Optional<Note> note(NoteId id) {
        return ask((access, people) -> answers.index.note(id, access));
    }

    @Override
    public Optional<NoteId> moved(NoteId former) {
        return ask((access, people) -> answers.pages.moved(former, access));
    }

    @Override
    public void notes(Consumer<Note> each) {
        ask((access, people) -> {
            answers.index.forEach(access, note -> {
                if (note.isPublishedOn(access.day())) {
                    each.accept(note);
                }
            });
            return true;
        });
    }

    @Override
    public List<Related> related(NoteId id, int offset, int limit) {
        requirePage(offset, limit, Related.MAX_LIMIT);
        int most = (int) Math.min((long) offset + limit, Related.MAX_LIMIT);
        return ask((access, people) ->
                answers.index.related(id, access, most).stream().skip(offset).toList());
    }

    @Override
    public List<Backlink> backlinks(NoteId id, int offset, int limit) {
        requirePage(offset, limit, Integer.MAX_VALUE);
        return ask((access, people) -> answers.pages.backlinks(id, access, offset, limit));
    }

    @Override
    public Siblings siblings(NoteId id) {
        return ask((access, people) ->
                answers.index.note(id, access).isEmpty() ? Siblings.NONE : answers.index.siblings(id, access));
    }

    private static void requirePage(int offset, int limit, int mostLimit) {
        if (offset < 0 || limit < 1 || limit > mostLimit) {
            throw new IllegalArgumentException(
                    "offset is " + offset + ", must be 0 or more; limit is " + limit + ", must be 1 to " + mostLimit);
        }
    }

    @Override
    public Optional<String> html(NoteId id, Addresses addresses) {
        return ask((access, people) -> answers.pages.html(id, access, addresses));
    }

    @Override
    public Optional<byte[]> source(NoteId id) {
        return ask((access, people) -> answers.pages.source(id, access));
    }

    @Override
    public Optional<Note> parse(NoteId id, byte[] content) {
        return ask((access, people) -> answers.pages.parse(id, content));
    }

    @Override
    public boolean mayRead(Note note) {
        return ask((access, people) -> access.reads(note));
    }

    @Override
    public Optional<String> preview(NoteId id, byte[] content, Addresses addresses) {
        return ask((access, people) -> answers.pages.preview(id, content, access, addresses));
    }

    @Override
    public Optional<byte[]> picture(NoteId from, String path) {
        return ask((access, people) -> answers.pages.picture(from, path, access));
    }

    @Override
    public Optional<byte[]> attachment(NoteId from, String path) {
        return ask((access, people) -> answers.pages.attachment(from, path, access));
    }

    @Override
    public List<NoteChange> changes(NoteId id, int limit) {
        requirePage(0, limit, Integer.MAX_VALUE);
        return ask(
                (access, people) -> answers.index.note(id, access).isEmpty() ? List.of() : answers.changes(id, limit));
    }

    @Override
    public LinkReport links() {
        return ask((access, people) -> LinkReport.of(answers.health.links(access)));
    }
}
