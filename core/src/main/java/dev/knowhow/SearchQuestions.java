package dev.knowhow;

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
import dev.knowhow.query.Rising;
import dev.knowhow.query.RisingQuery;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.TopicList;
import java.util.List;

/** The questions of a {@link Session} about all notes. */
public sealed interface SearchQuestions permits Session {

    /**
     * Searches the notes; at most ten hits.
     *
     * @param text the query, in the syntax of {@link dev.knowhow.query.QuestionParser}; every text is valid
     */
    default SearchResults search(String text) {
        return search(SearchQuery.of(text));
    }

    /**
     * Searches the notes. If {@linkplain Operations#keepGaps gap logging} is on, a query without results is recorded,
     * except one without passages: such queries come from programs.
     */
    SearchResults search(SearchQuery query);

    /** Lists new and changed notes with their authors. */
    News news(NewsQuery query);

    /** Finds topics that significantly more, or fewer, recent notes are about than notes of an earlier period. */
    Rising rising(RisingQuery query);

    /** Finds the events of today and later that the viewer may find, the next one first. */
    List<Event> events();

    /**
     * Lists what the team adopts, tries, assesses and avoids, and what moved. Moves come from dated folders, from the
     * property {@code rings} and from an archive such as git.
     */
    Radar radar(RadarQuery query);

    /**
     * Completes typed text; at most ten names.
     *
     * @param text the typed text
     */
    default List<Completion> complete(String text) {
        return complete(CompletionQuery.of(text));
    }

    /**
     * Completes typed text with titles, aliases, headings, tags, topics of the vocabulary and people, best first. A
     * text that ends in a filter by a countable field, such as {@code tag:ka}, is completed with values of the field.
     * Names and values come only from notes that the viewer may see.
     */
    List<Completion> complete(CompletionQuery query);

    /**
     * Counts the values of a field, such as tags, kinds or years, in the notes that the viewer may find; most frequent
     * first.
     *
     * @param field a field that is {@link Field#countable()}
     */
    default List<Facet.Value> values(Field field) {
        return values(field, 0, Integer.MAX_VALUE).values();
    }

    /**
     * Counts a page of the values of a field.
     *
     * @param field a field that is {@link Field#countable()}
     * @param offset the number of values to skip, 0 or more
     * @param limit the largest number of values, 1 or more
     * @return the values, most frequent first; {@link Facet#others} counts those after the page
     * @throws IllegalArgumentException if offset or limit is out of range
     */
    Facet values(Field field, int offset, int limit);

    /**
     * Lists a page of the topics of the notes that the viewer may find: the tags and, if there are fewer tags on notes
     * than half the number of notes, the names of folders. Names of people are no topics, nor is the name of a folder
     * with one note, or of one that has nine tenths of the notes of the folder around it.
     *
     * @param offset the number of topics to skip, 0 or more
     * @param limit the largest number of topics, 1 or more
     * @return the topics, most frequent first; {@link TopicList#others} counts those after the page
     * @throws IllegalArgumentException if offset or limit is out of range
     */
    TopicList topics(int offset, int limit);

    /** The filters by front matter of the index, by name; see {@link KnowhowBuilder#filters}. */
    List<Field> filters();

    /**
     * Lists recorded queries without results, see {@link Operations#keepGaps}: most frequent first, then those that now
     * have results for the viewer. Each open one has the person who is best placed to write about it.
     *
     * @param limit the largest number of queries, 1 to {@value Gap#MAX_LIMIT}
     * @throws IllegalArgumentException if the limit is out of range
     */
    List<Gap> gaps(int limit);
}
