package dev.knowhow.cli.view;

import dev.knowhow.cli.text.Paint;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.people.Member;
import dev.knowhow.present.MemberLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Styles the label of a member. */
final class MemberLine {

    private MemberLine() {}

    /** The name, and who it is. */
    static String of(Member member, TextPrinter page) {
        return of(MemberLabel.of(member, page.today()), page.paint());
    }

    static String of(MemberLabel label, Paint paint) {
        List<String> about = new ArrayList<>(Stream.of(label.id(), label.kind(), label.team())
                .filter(text -> !text.isEmpty())
                .map(Plain::line)
                .map(paint::dim)
                .toList());
        if (label.mentor()) {
            about.add(paint.green("mentor"));
        }
        if (!label.left().isEmpty()) {
            about.add(paint.yellow(label.left()));
        }
        String name = paint.bold(Plain.line(label.name()));
        return about.isEmpty() ? name : name + "  " + String.join(paint.dim(", "), about);
    }

    /** What to know before one asks them: when and how often, and what they declare. */
    static void below(TextPrinter page, int indent, Member member, List<String> declares) {
        page.wrapped(indent, MemberLabel.of(member, page.today()).availability(), page.paint()::yellow);
        page.wrapped(indent, Plain.line(MemberLabel.declares(declares)), page.paint()::dim);
    }
}
