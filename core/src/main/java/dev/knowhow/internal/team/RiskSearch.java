package dev.knowhow.internal.team;

import dev.knowhow.internal.consent.Topics;
import dev.knowhow.internal.team.HeldTopics.HeldTopic;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.query.Gap;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.team.Risk;
import dev.knowhow.team.Risk.TopicRisk;
import dev.knowhow.team.RiskQuery;
import dev.knowhow.text.Fold;
import dev.knowhow.text.FoldedWord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds topics whose knowledge may be lost. */
public final class RiskSearch {

    private final NoteIndex index;
    private final TopicNotes topicNotes;
    private final Topics topics;

    /**
     * Reads an index.
     *
     * @param topicNotes the notes with topics
     */
    public RiskSearch(NoteIndex index, TopicNotes topicNotes, Topics topics) {
        this.index = index;
        this.topicNotes = topicNotes;
        this.topics = topics;
    }

    /** Created for each question: all commands load this class, and only some need the order. */
    static Comparator<TopicRisk> mostFirst() {
        return Comparator.<TopicRisk>comparingDouble(one -> -one.lost())
                .thenComparing(one -> one.here() > 0)
                .thenComparing(TopicRisk::last, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(TopicRisk::topic);
    }

    /**
     * Finds the topics of a query.
     *
     * @param without the people without whom they are shown
     * @param led the people of a topic whom the viewer sees
     * @param gaps the recorded queries without results
     * @param today the current day
     */
    public Risk risk(
            RiskQuery query,
            List<Member> without,
            Leads led,
            List<Gap> gaps,
            Vocabulary vocabulary,
            Access access,
            People people,
            LocalDate today) {
        HeldTopics held = new HeldTopics(index, topicNotes, topics, vocabulary, access, people, any -> false);
        TopicRisks risks = new TopicRisks(today, Set.copyOf(without));
        boolean persons = access.everything();
        boolean successors = persons && (query.topic() != null || !without.isEmpty());
        List<TopicRisk> all = topics(held, query.topic()).stream()
                .map(topic -> risks.of(topic, times(topic, gaps), led::include, successors))
                .filter(one -> one.notes() > 0 && (persons || one.people() >= Risk.FEWEST))
                .filter(one -> without.isEmpty() || one.lost() > 0)
                .sorted(mostFirst())
                .toList();
        return new Risk(all.stream().skip(query.offset()).limit(query.limit()).toList(), all.size(), without, persons);
    }

    private static List<HeldTopic> topics(HeldTopics held, @Nullable String topic) {
        if (topic == null) {
            return held.listed();
        }
        return List.of(
                held.listed(topic.startsWith("#") ? topic.substring(1) : topic).orElseGet(() -> held.about(topic)));
    }

    /** How often queries without results contain the name of a topic. */
    static int times(HeldTopic topic, List<Gap> gaps) {
        String name = FoldedWord.spaced(topic.name());
        return gaps.stream()
                .filter(gap -> FoldedWord.spaced(gap.question()).contains(name))
                .mapToInt(Gap::times)
                .sum();
    }

    /**
     * The members of a name: a person, or all of a team.
     *
     * @param name an id or name of a member, or the name of a team
     */
    public static List<Member> named(String name, People people) {
        List<Member> team = people.members().stream()
                .filter(member -> member.team() != null
                        && Fold.of(Objects.requireNonNull(member.team())).equals(Fold.of(name)))
                .toList();
        return people.find(name).map(List::of).orElse(team).stream()
                .map(Member::withoutAddresses)
                .toList();
    }
}
