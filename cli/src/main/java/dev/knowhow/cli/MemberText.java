package dev.knowhow.cli;

import dev.knowhow.cli.text.Count;
import dev.knowhow.cli.text.Paint;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.json.NoteJson;
import dev.knowhow.people.Availability;
import dev.knowhow.people.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How a member is named to people. */
final class MemberText {

    private MemberText() {}

    static String of(Member member, Paint paint) {
        var labels = new ArrayList<String>();
        if (!member.id().value().equals(member.name())) {
            labels.add(paint.dim(Plain.line(member.id().value())));
        }
        if (member.team() != null) {
            labels.add(paint.dim(Plain.line(member.team())));
        }
        if (member.mentor() && !member.left()) {
            labels.add(paint.green("mentor"));
        }
        if (member.left()) {
            labels.add(paint.yellow(left(member)));
        }
        String name = paint.bold(Plain.line(member.name()));
        return labels.isEmpty() ? name : name + "  " + String.join(paint.dim(", "), labels);
    }

    /** When and how often to ask: empty if nothing is known, or nobody is there to be asked any more. */
    static String availability(Member member, LocalDate today) {
        if (member.left()) {
            return "";
        }
        List<String> facts = new ArrayList<>();
        member.availability()
                .absence(today)
                .ifPresent(absence -> facts.add(absence.until() == null ? "away" : "away until " + absence.until()));
        Availability.Capacity capacity = member.availability().capacity();
        if (capacity != null) {
            facts.add(Count.of(capacity.requests(), "request") + " a " + NoteJson.word(capacity.per()) + " at most");
        }
        return String.join(", ", facts);
    }

    private static String left(Member member) {
        return member.leftOn() == null
                ? "left"
                : "left " + member.leftOn().toString().substring(0, 7);
    }
}
