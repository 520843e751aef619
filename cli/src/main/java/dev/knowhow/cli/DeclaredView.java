package dev.knowhow.cli;

import dev.knowhow.cli.text.Plain;
import dev.knowhow.expert.Declared;
import java.util.List;
import java.util.stream.Collectors;

/** Prints who only says of themself that they know. */
final class DeclaredView {

    private final Page page;

    DeclaredView(Page page) {
        this.page = page;
    }

    void print(String heading, List<Declared> declared) {
        page.line(heading);
        for (Declared one : declared) {
            page.line("   " + MemberText.of(one.member(), page.paint()));
            page.wrapped(6, skills(one.declares()), page.paint()::dim);
        }
    }

    /** What somebody declares, as it is shown beside evidence too. */
    static String skills(List<String> declares) {
        return "declares " + declares.stream().map(Plain::line).collect(Collectors.joining(", "));
    }
}
