package dev.knowhow.internal.answer.search;

import dev.knowhow.internal.answer.Visibility;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.consent.Topics;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.people.WrittenName;
import dev.knowhow.query.Clause;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.text.Fold;
import dev.knowhow.text.FoldedWord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Answers searches. Resolves the names of the index to members: an author filter matches any of their names, and a
 * facet counts each author once. Members who refuse to be found are neither shown nor counted.
 */
public final class SearchAnswers {

    private static final Comparator<Facet.Value> MOST_FIRST = (one, other) -> {
        int byNotes = Long.compare(other.notes(), one.notes());
        return byNotes != 0 ? byNotes : one.value().compareTo(other.value());
    };

    private final NoteIndex index;
    private final Topics topics;

    /**
     * Searches an index.
     *
     * @param topics compares topics of queries with refused ones
     */
    public SearchAnswers(NoteIndex index, Topics topics) {
        this.index = index;
        this.topics = topics;
    }

    /** The topics of a query: its text, and the clauses that a program added. */
    public static List<String> topics(String text, Clause clause) {
        List<String> topics = new ArrayList<>(clause.topics());
        topics.add(text);
        clause.prefixes().forEach(prefix -> topics.add(prefix + "*"));
        return topics;
    }

    /** Searches the notes. */
    public SearchResults search(SearchQuery typed, Vocabulary vocabulary, Access access, People people) {
        SearchQuery query = typed.text().indexOf(':') < 0 ? typed : typed.withProperties(index.filters());
        List<String> about = topics(query.text(), query.clause());
        SearchResults found = search(query, about, vocabulary, access, people);
        if (found.relaxation().replaced().isEmpty()) {
            return found;
        }
        // the corrected word is the topic of the answer
        about.addAll(found.relaxation().replaced().values());
        return search(query, about, vocabulary, access, people);
    }

    private SearchResults search(
            SearchQuery query, List<String> about, Vocabulary vocabulary, Access access, People people) {
        Findable findable = Findable.to(Purpose.SEARCH).about(topics.asked(about, vocabulary));
        SearchQuery asked = query.withClause(query.clause()
                .map(leaf -> leaf instanceof Filter filter ? resolved(filter, people, findable, access) : leaf));
        return facets(asked, vocabulary, access, people, findable, Facet.MOST_VALUES);
    }

    /** A filter in the terms of the index: names as in notes, and the current day. */
    private Clause resolved(Filter filter, People people, Findable findable, Access access) {
        Filter today = filter.on(Objects.requireNonNullElse(access.day(), LocalDate.MIN));
        return switch (filter.field().type()) {
            case AUTHOR -> byNames(filter, people, findable, filtered -> !isEmpty(filtered, access));
            case PROPERTY ->
                new Filter(
                        today.field(),
                        today.values().stream()
                                .filter(value -> isShown(value, people, findable))
                                .collect(Collectors.toSet()));
            default -> today;
        };
    }

    /** Whether a value of a property is not the name of a member who refuses to be found. */
    private static boolean isShown(String value, People people, Findable findable) {
        return people.find(value).map(findable::includes).orElse(true);
    }

    private SearchResults facets(
            SearchQuery asked, Vocabulary vocabulary, Access access, People people, Findable findable, int most) {
        SearchResults found = index.search(asked, vocabulary, access);
        List<Facet> facets = new ArrayList<>();
        for (Facet facet : found.facets()) {
            List<Facet.Value> values = switch (facet.field().type()) {
                case AUTHOR ->
                    byMember(
                            facet,
                            people,
                            findable,
                            names -> names.size() == 1
                                    ? names.getFirst().notes()
                                    : index.search(
                                                    asked.and(together(names))
                                                            .withOffset(0)
                                                            .withLimit(1)
                                                            .withoutPassages()
                                                            .withFacets(Set.of(Field.AUTHOR)),
                                                    vocabulary,
                                                    access)
                                            .total());
                case PROPERTY ->
                    facet.values().stream()
                            .filter(value -> isShown(value.value(), people, findable))
                            .toList();
                default -> facet.values();
            };
            int shown = Math.min(most, values.size());
            facets.add(new Facet(facet.field(), values.subList(0, shown), facet.others() + values.size() - shown));
        }
        return found.withFacets(facets);
    }

    /** All values of a field with their counts. */
    public List<Facet.Value> values(Field field, Access access, People people) {
        return facets(all(field), Vocabulary.NONE, access, people, Findable.to(Purpose.SEARCH), Integer.MAX_VALUE)
                .facets()
                .stream()
                .flatMap(facet -> facet.values().stream())
                .toList();
    }

    /**
     * All values of a field without names of members who refuse to be found, by about how many notes have them. Authors
     * with several names are not counted exactly, which takes a query for each.
     */
    List<String> suggestions(Field field, Access access, People people) {
        Findable findable = Findable.to(Purpose.SEARCH);
        return index.search(all(field), Vocabulary.NONE, access).facets().stream()
                .flatMap(facet -> field.equals(Field.AUTHOR)
                        ? byMember(facet, people, findable, SearchAnswers::sum).stream()
                        : facet.values().stream())
                .map(Facet.Value::value)
                .filter(value -> isShown(value, people, findable))
                .toList();
    }

    private static SearchQuery all(Field field) {
        return SearchQuery.of("")
                .withClause(new Clause.Not(new Filter(Field.KIND, Set.of())))
                .withLimit(1)
                .withoutPassages()
                .withFacets(Set.of(field));
    }

    /**
     * The names, in lower case, of the authors that a filter value means: those of a member; without such a member, or
     * without visible notes of them, all names with these words or this address.
     */
    private Clause byNames(Filter filter, People people, Findable findable, Predicate<Filter> finds) {
        Set<String> names = new TreeSet<>();
        for (String value : filter.values()) {
            MemberId id = people.resolve(value).id();
            Set<String> exactly =
                    names(name -> people.resolve(name).id().equals(id) && findable.includes(people.resolve(name)));
            String words = FoldedWord.spaced(value);
            WrittenName wanted = WrittenName.of(value.strip());
            names.addAll(
                    people.find(value).isPresent()
                                    || (!exactly.isEmpty() && finds.test(new Filter(Field.AUTHOR, exactly)))
                            ? exactly
                            : names(name ->
                                    (FoldedWord.spaced(WrittenName.of(name).shown())
                                                            .contains(words)
                                                    || Visibility.isCalled(WrittenName.of(name), wanted))
                                            && findable.includes(people.resolve(name))));
        }
        return new Filter(Field.AUTHOR, names);
    }

    private boolean isEmpty(Filter filter, Access access) {
        SearchQuery any = SearchQuery.of("")
                .withClause(Clause.nothing().and(filter))
                .withLimit(1)
                .withoutPassages();
        return index.search(any, Vocabulary.NONE, access).hits().isEmpty();
    }

    private Set<String> names(Predicate<String> wanted) {
        Set<String> names = new TreeSet<>();
        for (String name : index.names()) {
            if (wanted.test(name)) {
                names.add(Fold.lower(name));
            }
        }
        return names;
    }

    private static List<Facet.Value> byMember(
            Facet names, People people, Findable findable, ToLongFunction<List<Facet.Value>> counting) {
        Map<MemberId, Known> known = new LinkedHashMap<>();
        for (Facet.Value name : names.values()) {
            Member member = people.resolve(name.value());
            if (findable.includes(member)) {
                known.computeIfAbsent(member.id(), id -> new Known(member, new ArrayList<>(1)))
                        .names()
                        .add(name);
            }
        }
        List<Facet.Value> members = new ArrayList<>(known.size());
        for (Known one : known.values()) {
            members.add(new Facet.Value(one.shown(people), counting.applyAsLong(one.names())));
        }
        members.sort(MOST_FIRST);
        return members;
    }

    /** A person with their names in the notes. */
    private record Known(Member member, List<Facet.Value> names) {

        /** Their name if it is unambiguous, else their id. */
        String shown(People people) {
            boolean theirs = people.resolve(member.name()).id().equals(member.id());
            return theirs ? member.name() : member.id().value();
        }
    }

    /** A note with two names of the same person counts once. */
    private static Filter together(List<Facet.Value> names) {
        Set<String> all = new TreeSet<>();
        names.forEach(name -> all.add(Fold.lower(name.value())));
        return new Filter(Field.AUTHOR, all);
    }

    private static long sum(List<Facet.Value> names) {
        return names.stream().mapToLong(Facet.Value::notes).sum();
    }
}
