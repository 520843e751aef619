package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.authors;
import static dev.knowhow.markdown.Notes.matter;
import static dev.knowhow.markdown.Notes.people;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionsTest {

    @Test
    void anIdeographicCommaPartsNames() {
        assertThat(Notes.authors(Notes.matter("author: 王小明、李雷"))).containsExactly("王小明", "李雷");
        assertThat(Notes.authors(Notes.matter("authors: Xeonacid，Enter-tainer")))
                .containsExactly("Xeonacid", "Enter-tainer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "Jane Doe => Jane Doe",
                "Doe, Jane => Doe, Jane",
                "van der Berg, Jan => van der Berg, Jan",
                "Jane Doe, Rick Roe => Jane Doe / Rick Roe",
                "Jane Doe and Rick Roe => Jane Doe / Rick Roe",
                "Jane Doe & Rick Roe => Jane Doe / Rick Roe",
                "Jane Doe, Rick Roe and Ada Lovelace => Jane Doe / Rick Roe / Ada Lovelace",
                "Jane Doe, Rick Roe, and Ada Lovelace => Jane Doe / Rick Roe / Ada Lovelace",
                "Jane, Rick, Ada => Jane / Rick / Ada",
                "jane, rick => jane / rick",
                "@jane and @rick => @jane / @rick",
                "Jane Doe and @rick => Jane Doe / @rick",
                "Trust and Safety => Trust and Safety",
                "Jane Doe, Jr. => Jane Doe, Jr.",
                "Jane Doe, PhD, Rick Roe => Jane Doe, PhD / Rick Roe",
                "Jane Doe, PhD, MPH => Jane Doe, PhD, MPH",
                "Jane Doe, MBA, Rick Roe, DPhil => Jane Doe, MBA / Rick Roe, DPhil",
                "Jane Doe <j@x.org>, Rick Roe <r@x.org> => Jane Doe <j@x.org> / Rick Roe <r@x.org>",
                "Jane Doe <j@x.org> and Rick Roe <r@x.org> => Jane Doe <j@x.org> / Rick Roe <r@x.org>",
                "Doe, Jane; Roe, Rick => Doe, Jane / Roe, Rick",
                "[[Jane Doe]], [[people/rick.md|Rick]] and Ada Lovelace => Jane Doe / rick / Ada Lovelace",
                "[Jane Doe](https://github.com/jd) (Acme, Inc), [Rick Roe](https://x.org)(Zen) => Jane Doe / Rick Roe",
                "[Jane Doe](https://github.com/jd) (Acme) and Ada Lovelace => Jane Doe / Ada Lovelace",
                "[Jane Doe](https://github.com/jd), and [Rick Roe](https://x.org), Ada Byron => Jane Doe / Rick Roe / Ada Byron",
                "Jane Doe, on behalf of the Rust Team => Jane Doe",
                "Jane Doe on behalf of Acme, Inc; Bob Roe => Jane Doe / Bob Roe",
                "Jane Doe (Acme) => Jane Doe (Acme)",
                "山田太郎、鈴木花子、佐藤 => 山田太郎 / 鈴木花子 / 佐藤",
            })
    void textNamesOneOrMore(String text, String names) {
        assertThat(authors(matter("author: \"" + text + "\""))).containsExactly(names.split(" / "));
    }

    @Test
    @Timeout(5)
    void aLongGapBetweenNamesIsReadOnce() {
        String gap = " ".repeat(40_000);

        assertThat(authors(matter("author: \"Jane Doe" + gap + "x" + gap + "or\"")))
                .hasSize(1);
    }

    @Test
    void aListNamesOneEach() {
        assertThat(authors(matter("authors: [\"Doe, Jane\", \"[[Rick Roe]]\", rick, RICK, 7]")))
                .containsExactly("Doe, Jane", "Rick Roe", "rick", "7");
    }

    @Test
    void aTemplateNamesNobody() {
        assertThat(authors(matter("author: \"{{name}}\""))).isEmpty();
        assertThat(authors(matter("authors: [\"<% tp.user %>\", \"${author}\", Jane Doe]")))
                .containsExactly("Jane Doe");
    }

    @Test
    void anElementOfAListMayNameSeveral() {
        assertThat(authors(matter(
                        "authors: [\"Jane Doe and Rick Roe\", \"Ann Lee, Ada Lovelace, Alan Turing\", jd & rr]")))
                .containsExactly("Jane Doe", "Rick Roe", "Ann Lee", "Ada Lovelace", "Alan Turing", "jd", "rr");
        assertThat(authors(matter("authors: [\"Ann Lee, Ada Lovelace and Alan Turing\", x]")))
                .containsExactly("Ann Lee", "Ada Lovelace", "Alan Turing", "x");
    }

    @Test
    void anElementOfAListMayHaveTheFamilyNameFirst() {
        assertThat(authors(matter("authors: [\"García Márquez, Gabriel José\", \"de la Cruz, Juana Inés\"]")))
                .containsExactly("García Márquez, Gabriel José", "de la Cruz, Juana Inés");
    }

    @Test
    void anElementOfAListMayBeATeam() {
        assertThat(authors(matter("authors: [Data Platform and Search Infrastructure Team, rick]")))
                .containsExactly("Data Platform and Search Infrastructure Team", "rick");
    }

    @Test
    void aWikiLinkWithoutQuotesIsAListInAListToYaml() {
        assertThat(authors(matter("author: [[Jane Doe]]"))).containsExactly("Jane Doe");
        assertThat(authors(matter("authors:", "  - [[Jane Doe]]", "  - [[Rick Roe]]")))
                .containsExactly("Jane Doe", "Rick Roe");
    }

    @Test
    void everyRoleIsSharedAmongItsPeople() {
        var note = matter(
                "authors: [a, b]",
                "editor: c",
                "reviewers: [d, e, f, g]",
                "answered_by: h",
                "thanks: [\"[[i]]\"]",
                "author: A");

        assertThat(authors(note)).containsExactly("A", "b");
        assertThat(people(note, Role.EDITOR)).containsExactly("c");
        assertThat(people(note, Role.REVIEWER)).containsExactly("d", "e", "f", "g");
        assertThat(people(note, Role.ANSWERER)).containsExactly("h");
        assertThat(people(note, Role.THANKED)).containsExactly("i");
        assertThat(note.attributions()).contains(new Attribution("d", Role.REVIEWER, 0.25, Origin.FRONT_MATTER));
    }

    @Test
    void anAddressAloneIsAPerson() {
        assertThat(authors(matter("author: {email: jane@x.org}"))).containsExactly("jane@x.org");
        assertThat(authors(matter("author: {url: https://x.org}"))).isEmpty();
    }

    @Test
    void emptyValuesNameNobody() {
        assertThat(authors(matter("author:"))).isEmpty();
        assertThat(authors(matter("author: \" , ; \""))).isEmpty();
        assertThat(authors(matter("authors: [\"\", {}, []]"))).isEmpty();
    }
}
