package dev.knowhow.cli.view;

import dev.knowhow.cli.text.Plain;
import dev.knowhow.expert.Declared;
import dev.knowhow.present.MemberLabel;
import java.util.List;

/** Prints people who only declare a skill. */
final class DeclaredView {

    private final TextPrinter page;

    DeclaredView(TextPrinter page) {
        this.page = page;
    }

    void print(String heading, List<Declared> declared) {
        page.line(heading);
        for (Declared one : declared) {
            page.line("   " + MemberLine.of(one.member(), page));
            page.wrapped(6, Plain.line(MemberLabel.declares(one.declares())), page.paint()::dim);
        }
    }
}
