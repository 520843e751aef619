package dev.knowhow.internal.answer.news;

import dev.knowhow.internal.answer.search.SearchAnswers;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Clause;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Field;
import dev.knowhow.query.News;
import dev.knowhow.query.News.Change;
import dev.knowhow.query.News.Item;
import dev.knowhow.query.NewsQuery;
import dev.knowhow.query.Relaxation.Step;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchQuery.Order;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Trait;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers queries for recent notes: a search by date, without drafts and other notes that are not news. */
public final class NewsSearch {

    private final NoteIndex index;
    private final SearchAnswers searchAnswers;
    private final Topics topics;

    /**
     * Searches an index.
     *
     * @param topics compares topics of queries with refused ones
     */
    public NewsSearch(NoteIndex index, SearchAnswers searchAnswers, Topics topics) {
        this.index = index;
        this.searchAnswers = searchAnswers;
        this.topics = topics;
    }

    /** Finds recent notes. */
    public News news(NewsQuery query, Viewer viewer, Vocabulary vocabulary, Access access, People people) {
        Findable findable = Findable.to(Purpose.DIGEST)
                .about(topics.asked(SearchAnswers.topics(query.text(), query.clause()), vocabulary));
        int passedOver = seesOnlyNews(viewer) ? query.offset() : 0;
        int wanted = query.offset() - passedOver + query.limit() + 1;
        List<Note> notes = new ArrayList<>();
        SearchQuery page =
                asked(query, access).withOffset(passedOver).withLimit(Math.min(wanted, SearchQuery.MAX_LIMIT));
        SearchResults found;
        do {
            found = searchAnswers.search(page, vocabulary, access, people);
            if (found.relaxation().step() != Step.ALL_WORDS) {
                break; // a note with some of the words may answer a query, but it is not news on the topic
            }
            for (SearchHit hit : found) {
                index.note(hit.id(), access)
                        .filter(note -> isNews(note, access.day()))
                        .ifPresent(notes::add);
            }
            page = page.withOffset(page.offset() + page.limit());
        } while (notes.size() < wanted && found.hits().size() == page.limit());
        return new News(
                notes.stream()
                        .skip(query.offset() - passedOver)
                        .limit(query.limit())
                        .map(note -> item(note, query.since(), people, findable))
                        .toList(),
                notes.size() >= wanted,
                found.searched());
    }

    /** An anonymous viewer has no access to drafts or to notes outside their days, so these are not read. */
    private static boolean seesOnlyNews(Viewer viewer) {
        return viewer.member() == null && !viewer.everything();
    }

    private SearchQuery asked(NewsQuery query, Access access) {
        Clause clause = query.withProperties(index.filters())
                .clause()
                .and(
                        query.since() == null
                                ? Filter.of(Field.HAS, Trait.DATE.word())
                                : Filter.of(Field.AFTER, query.since().toString()));
        if (access.day() != null) {
            clause = clause.and(Filter.of(Field.BEFORE, access.day().plusDays(1).toString()));
        }
        return SearchQuery.of(query.text())
                .withClause(clause)
                .withOrder(Order.NEWEST)
                .withoutPassages();
    }

    /** Drafts are not news, although their authors and the operator have access. */
    private static boolean isNews(Note note, @Nullable LocalDate day) {
        return note.isPublishedOn(day);
    }

    private static Item item(Note note, @Nullable LocalDate since, People people, Findable findable) {
        List<Member> authors = note.attributions().stream()
                .filter(part -> part.role() == Role.AUTHOR)
                .map(Attribution::name)
                .map(people::resolve)
                .distinct()
                .filter(findable::includes)
                .map(Member::withoutAddresses)
                .toList();
        boolean isNew = Optional.ofNullable(note.created())
                .filter(created -> since == null || !created.isBefore(since))
                .isPresent();
        return new Item(note, isNew ? Change.NEW : Change.CHANGED, authors);
    }
}
