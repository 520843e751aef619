package dev.knowhow.present;

import dev.knowhow.people.Member;
import dev.knowhow.team.Risk;
import dev.knowhow.team.Risk.Holder;
import dev.knowhow.team.Risk.Successor;
import dev.knowhow.team.Risk.TopicRisk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Texts about knowledge at risk. */
public final class RiskText {

    private RiskText() {}

    /** Remarks above an answer: who is left out, and what the viewer does not see. */
    public static List<String> remarks(Risk risk) {
        List<String> remarks = new ArrayList<>();
        if (!risk.without().isEmpty()) {
            String names = risk.without().stream().map(Member::name).collect(Collectors.joining(", "));
            remarks.add("Without " + names + ": " + Counts.of(risk.total(), "topic") + " would lose knowledge.");
            List<String> left = risk.without().stream()
                    .filter(Member::left)
                    .map(Member::name)
                    .toList();
            if (!left.isEmpty()) {
                remarks.add("Has left already: " + String.join(", ", left) + ".");
            }
        }
        if (!risk.persons()) {
            remarks.add(
                    "Topics of fewer than " + Risk.FEWEST
                            + " people, and the people of a topic, are shown to the operator only; those of a team to its leads.");
        }
        return remarks;
    }

    /** The people of a topic, as in {@code 2 of 5 people are here and hold 40 %}. */
    public static String people(TopicRisk one) {
        return one.people() == 0
                ? "nobody is known"
                : one.here() + " of " + Counts.people(one.people()) + (one.people() == 1 ? " is" : " are") + " here"
                        + (one.here() == 0 ? "" : ", with " + Counts.percent(one.kept()) + " of the knowledge")
                        + (one.here() > 1 ? ", " + one.half() + " with half of that" : "");
    }

    /** The share that would be lost; empty if nothing. */
    public static String lost(TopicRisk one) {
        return one.lost() > 0 ? "loses " + Counts.percent(one.lost()) : "";
    }

    /** The topics of a member to whom nobody else contributed who is here; empty without one. */
    public static String alone(Member member, List<TopicRisk> topics) {
        String alone = topics.stream()
                .filter(one -> one.here() == 0)
                .map(one -> "“" + one.topic() + "”")
                .collect(Collectors.joining(", "));
        return alone.isEmpty() ? "" : "Besides " + member.name() + ", nobody here knows about " + alone + ".";
    }

    /** The day of the last change, as in {@code last change 2026-02-03}. */
    public static String last(TopicRisk one) {
        return one.last() == null ? "no dated note" : "last change " + one.last();
    }

    /** The number of open questions; empty for 0. */
    public static String demand(TopicRisk one) {
        return one.demand() == 0 ? "" : Counts.of(one.demand(), "open question");
    }

    /** A successor's part, as in {@code holds 40 %}. */
    public static String holds(Successor successor) {
        return "holds " + Counts.percent(successor.share());
    }

    /** A person's part, as in {@code 40 %, last change 2026-02-03}. */
    public static String holds(Holder holder) {
        return "holds " + Counts.percent(holder.share())
                + (holder.last() == null ? "" : ", last change " + holder.last());
    }
}
