package dev.knowhow.internal.answer.search;

import dev.knowhow.internal.consent.Findable;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Completion.Kind;
import dev.knowhow.query.CompletionQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completes typed text. Names of members who refuse to be found are excluded. */
public final class Completions {

    private static final Findable FINDABLE = Findable.to(Purpose.SEARCH);

    private final NoteIndex index;
    private final FilterCompletions filters;

    /** Completes from an index. */
    public Completions(NoteIndex index, SearchAnswers searchAnswers) {
        this.index = index;
        this.filters = new FilterCompletions(index, searchAnswers);
    }

    /** The names that begin with the typed text, best first. */
    public List<Completion> complete(CompletionQuery query, Vocabulary vocabulary, Access access, People people) {
        if (Completion.typed(query.text()).isEmpty()) {
            return List.of();
        }
        List<Completion> values = filters.complete(query, access, people);
        if (!values.isEmpty()) {
            return values;
        }
        List<Completion> ofTheTeam = new ArrayList<>(topics(query.text(), vocabulary));
        ofTheTeam.addAll(members(query.text(), people));
        // hidden people take up places in the answer of the index, so more are requested until there are enough
        for (int asked = 2 * query.limit(); ; asked *= 4) {
            List<Completion> found = index.complete(query.text(), access, asked);
            List<Completion> shown =
                    distinct(Stream.concat(ofTheTeam.stream(), found.stream().flatMap(name -> shown(name, people)))
                            .sorted(Completion.bestFirst(query.text()))
                            .toList());
            if (shown.size() >= query.limit() || found.size() < asked) {
                return shown.stream().limit(query.limit()).toList();
            }
        }
    }

    private static List<Completion> topics(String typed, Vocabulary vocabulary) {
        return vocabulary.entries().stream()
                .flatMap(entry -> entry.names().stream()
                        .filter(name -> Completion.goesOn(name, typed))
                        .map(name -> new Completion(Kind.TOPIC, name, entry.preferred())))
                .toList();
    }

    private static List<Completion> members(String typed, People people) {
        return people.members().stream()
                .filter(FINDABLE::includes)
                .filter(member -> names(member).anyMatch(name -> Completion.goesOn(name, typed)))
                .map(Completions::of)
                .toList();
    }

    private static Stream<String> names(Member member) {
        return Stream.of(Stream.of(member.name()), member.aliases().stream(), member.handles().stream())
                .flatMap(names -> names);
    }

    private static Completion of(Member member) {
        return new Completion(Kind.PERSON, member.name(), member.id().value());
    }

    private static Stream<Completion> shown(Completion completion, People people) {
        if (completion.kind() != Kind.PERSON) {
            boolean named = people.find(completion.text())
                    .filter(member -> !FINDABLE.includes(member))
                    .isPresent();
            return named ? Stream.of() : Stream.of(completion);
        }
        Member member = people.resolve(completion.target());
        return FINDABLE.includes(member) ? Stream.of(of(member)) : Stream.of();
    }

    /**
     * Keeps one of several completions with the same text and target: a tag that is also a topic, or a member with
     * several names.
     */
    private static List<Completion> distinct(List<Completion> completions) {
        Map<List<String>, Completion> distinct = new LinkedHashMap<>();
        Set<String> topics = completions.stream()
                .filter(completion -> completion.kind() == Kind.TOPIC)
                .map(completion -> Completion.typed(completion.text()))
                .collect(Collectors.toSet());
        for (Completion completion : completions) {
            String form = Completion.typed(completion.text());
            if (completion.kind() != Kind.TAG || !topics.contains(form)) {
                String target = completion.kind() == Kind.TAG ? "" : completion.target(); // case does not count
                distinct.putIfAbsent(List.of(completion.kind().name(), form, target), completion);
            }
        }
        return List.copyOf(distinct.values());
    }
}
