package dev.knowhow.internal.answer.who;

import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.Declared;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertFilter;
import dev.knowhow.people.MemberId;
import dev.knowhow.spi.NoteIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Selects the people whom the answer to one question lists, of all who have evidence or declare a skill. */
final class Selection {

    private final Inquiry inquiry;
    private final boolean past;

    /**
     * Selects for a question.
     *
     * @param past whether the notes are those of a past day
     */
    Selection(Inquiry inquiry, boolean past) {
        this.inquiry = inquiry;
        this.past = past;
    }

    /**
     * The people to list.
     *
     * @param ranking all who have evidence
     * @param declared all who declare a skill, by id
     */
    Selected of(List<Expert> ranking, Map<MemberId, Declared> declared) {
        List<Expert> all = withoutAsker(ranking.stream()
                .map(expert -> {
                    Declared own = declared.get(expert.member().id());
                    return own == null ? expert : expert.withDeclares(own.declares());
                })
                .toList());
        Predicate<Expert> left = expert -> !leaversToo() && expert.member().left();
        double best = best(all.stream().filter(left.negate()));
        double bestOfAll = best(all.stream());
        return new Selected(
                wanted(all.stream().filter(left.negate()), best).toList(),
                best,
                wanted(all.stream().filter(left), bestOfAll)
                        .filter(expert -> expert.score() >= Coverage.LEAST * bestOfAll)
                        .toList(),
                onlyDeclared(ranking, declared));
    }

    /** The same answer with the person first whom the topic names. */
    Selected named(Selected selected, NoteIndex index, FindablePeople people) {
        List<Expert> experts = NamedPerson.first(selected.experts(), inquiry.topic(), inquiry.people());
        List<Expert> missing = withoutAsker(NamedPerson.missing(experts, inquiry, index, people));
        if (missing.isEmpty()) {
            return selected.withExperts(experts);
        }
        List<Expert> first = new ArrayList<>(missing);
        first.addAll(experts);
        return new Selected(first, selected.best() > 0 ? selected.best() : 1, selected.leavers(), selected.declared());
    }

    private List<Declared> onlyDeclared(List<Expert> ranking, Map<MemberId, Declared> declared) {
        if (declared.isEmpty()) {
            return List.of();
        }
        Set<MemberId> ranked =
                ranking.stream().map(expert -> expert.member().id()).collect(Collectors.toSet());
        List<Expert> others = declared.values().stream()
                .filter(one -> !ranked.contains(one.member().id()))
                .map(one ->
                        Expert.builder(one.member()).declares(one.declares()).build())
                .toList();
        return withoutAsker(others).stream()
                .filter(inquiry.query().filter()::wants)
                .limit(inquiry.query().limit())
                .map(one -> new Declared(one.member(), one.declares()))
                .toList();
    }

    /** Whether people who have left keep their places: if they are requested, or the past is. */
    boolean leaversToo() {
        return past || inquiry.query().filter().left() || inquiry.query().asOf() != null;
    }

    /** The people whom the filter accepts. A person who would not be shown without it is not shown with it. */
    private Stream<Expert> wanted(Stream<Expert> all, double best) {
        ExpertFilter filter = inquiry.query().filter();
        return filter.equals(ExpertFilter.NONE)
                ? all
                : all.filter(expert -> expert.score() >= Coverage.LEAST * best).filter(filter::wants);
    }

    /** A member who asks is not part of the answer. */
    List<Expert> withoutAsker(List<Expert> all) {
        MemberId asker = inquiry.asker();
        return asker == null
                ? all
                : all.stream()
                        .filter(expert -> !expert.member().id().equals(asker))
                        .toList();
    }

    private static double best(Stream<Expert> experts) {
        return experts.findFirst().map(Expert::score).orElse(0.0);
    }
}
