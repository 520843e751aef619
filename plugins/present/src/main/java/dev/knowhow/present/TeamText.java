package dev.knowhow.present;

import dev.knowhow.expert.Coverage.Cell;
import dev.knowhow.expert.Coverage.Covering;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.Nearest;
import dev.knowhow.people.Member;
import dev.knowhow.team.Team;
import dev.knowhow.team.Team.Part;
import dev.knowhow.team.Team.Uncovered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Texts about teams for several topics. */
public final class TeamText {

    private static final int FEW = 3;

    private TeamText() {}

    /** Remarks above an answer: how many people cover the topics, and what nobody covers. */
    public static List<String> remarks(Team team, LocalDate today) {
        List<String> remarks = new ArrayList<>();
        team.corrected()
                .forEach((topic, meant) ->
                        remarks.add("No note matches “" + topic + "”; showing “" + meant + "” instead."));
        int covered = team.topics().size() - team.uncovered().size();
        if (covered > 0) {
            remarks.add(size(team, covered));
        }
        for (Part part : team.parts()) {
            List<String> alone = part.person().cells().stream()
                    .map(Cell::topic)
                    .filter(team.alone()::contains)
                    .toList();
            if (!alone.isEmpty()) {
                remarks.add(
                        "Of the candidates, only " + part.person().member().name() + " covers " + quoted(alone) + ".");
            }
        }
        team.uncovered().forEach(one -> remarks.add(uncovered(one, today)));
        return remarks;
    }

    private static String size(Team team, int covered) {
        int people = team.parts().size();
        String of =
                covered == team.topics().size() ? "" : " of " + team.topics().size();
        return Counts.people(people) + (people == 1 ? " covers " : " cover ") + covered + of
                + (of.isEmpty() && covered == 1 ? " topic" : " topics") + ", chosen from "
                + Counts.of(team.candidates(), "candidate") + ". "
                + (team.exact()
                        ? "No smaller team covers as much."
                        : "A smaller team may exist: there are too many candidates for an exact search.");
    }

    private static String uncovered(Uncovered one, LocalDate today) {
        List<String> parts = new ArrayList<>();
        parts.add("Nobody who can be chosen covers “" + one.topic() + "”");
        if (!one.unavailable().isEmpty()) {
            parts.add("not available: "
                    + one.unavailable().stream()
                            .map(member -> unavailable(member, today))
                            .collect(Collectors.joining(", ")));
        }
        Nearest nearest = one.nearest();
        if (nearest != null) {
            List<String> names = nearest.experts().stream()
                    .map(Expert::member)
                    .map(Member::name)
                    .limit(FEW)
                    .toList();
            String about = nearest.reach() == Nearest.Reach.OTHERS ? "outside the filter" : "“" + nearest.topic() + "”";
            parts.add("nearest: " + about + (names.isEmpty() ? "" : " (" + String.join(", ", names) + ")"));
        }
        if (!one.declared().isEmpty()) {
            parts.add("self-declared, without notes: "
                    + one.declared().stream()
                            .map(declared -> declared.member().name())
                            .collect(Collectors.joining(", ")));
        }
        return String.join("; ", parts) + ".";
    }

    private static String unavailable(Member member, LocalDate today) {
        String when = MemberLabel.of(member, today).availability();
        return member.name() + (when.isEmpty() ? "" : " (" + when + ")");
    }

    /** The reserve for a member of a team, as in {@code Reserve: Bo Li, for “kafka”}. */
    public static String reserve(Part part) {
        Covering reserve = part.reserve();
        return reserve == null
                ? "No reserve"
                : "Reserve: " + reserve.member().name() + ", for "
                        + quoted(reserve.cells().stream().map(Cell::topic).toList());
    }

    private static String quoted(List<String> topics) {
        return topics.stream().map(topic -> "“" + topic + "”").collect(Collectors.joining(", "));
    }
}
