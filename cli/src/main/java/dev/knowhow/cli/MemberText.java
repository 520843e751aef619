package dev.knowhow.cli;

import dev.knowhow.cli.text.Paint;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.people.Member;
import java.util.ArrayList;

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

    private static String left(Member member) {
        return member.leftOn() == null
                ? "left"
                : "left " + member.leftOn().toString().substring(0, 7);
    }
}
