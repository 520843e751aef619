package dev.knowhow.web.page;

import dev.knowhow.Knowhow;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.json.Json;
import dev.knowhow.json.NoteJson;
import dev.knowhow.json.PeopleJson;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Clause;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Field;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchQuery.Order;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A topic: what it is called, the notes that have it as a tag, and who knows about it.
 *
 * @param entry what the vocabulary says of it
 * @param tagged the notes, the newest first
 * @param experts the people
 */
public record TopicAnswer(Vocabulary.Entry entry, SearchResults tagged, Experts experts) {

    private static final int NOTES = 12;
    private static final int EXPERTS = 5;

    /** A topic; empty if it is neither in the vocabulary nor a tag of a note that the viewer may find. */
    public static Optional<TopicAnswer> of(Knowhow knowhow, String name, Viewer viewer) {
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        Optional<Vocabulary.Entry> known = knowhow.operations().vocabulary().entry(name);
        Vocabulary.Entry entry = known.orElse(new Vocabulary.Entry(name, List.of(), List.of(), List.of()));
        SearchResults tagged = knowhow.as(viewer)
                .search(SearchQuery.of("")
                        .withClause(Clause.nothing().and(new Filter(Field.TAG, tags(entry))))
                        .withOrder(Order.NEWEST)
                        .withLimit(NOTES)
                        .withoutPassages()
                        .withFacets(Set.of(Field.YEAR, Field.TAG)));
        if (known.isEmpty() && tagged.total() == 0) {
            return Optional.empty();
        }
        Experts experts = knowhow.as(viewer)
                .who(ExpertQuery.of(entry.preferred())
                        .withLimit(EXPERTS)
                        .withEvidence(1)
                        .withoutPassages());
        return Optional.of(new TopicAnswer(entry, tagged, experts));
    }

    /** As the index has them; a tag that cannot be typed as a filter, such as {@code ..}, is one all the same. */
    private static Set<String> tags(Vocabulary.Entry entry) {
        return entry.names().stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /**
     * Writes it as the fields of a document.
     *
     * @param people who is who
     */
    public void write(Json json, People people) {
        json.put("name", entry.preferred());
        json.strings("others", entry.others());
        json.strings("broader", entry.broader());
        json.strings("narrower", entry.narrower());
        json.object("notes", () -> new NoteJson(json, people).search(tagged, 0));
        json.object("people", () -> new PeopleJson(json).answer(experts, 0));
    }
}
