package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The directory of a large company: 420 people, some of whom have left. */
class PeoplePageTest {

    @TempDir
    Path folder;

    private WebVault vault;

    @BeforeEach
    void open() {
        StringBuilder people = new StringBuilder("- {id: ana, name: Ana Ruiz}\n");
        for (int i = 0; i < 419; i++) {
            char letter = (char) ('B' + i / 20);
            people.append("- {id: p%d, name: %s%03d Nowak, team: Development Infrastructure, place: Rotterdam%s}%n"
                    .formatted(i, letter, i, i % 40 == 3 ? ", left: true" : ""));
        }
        vault = new WebVault(folder)
                .write("people.yml", people.toString())
                .write("one.md", "---\nauthors: [ana]\n---\n# One\n")
                .indexed();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Document page(String target) {
        Response response = vault.web().answer(Request.get(target));
        assertThat(response.status()).as(target).isEqualTo(200);
        return Jsoup.parse(response.text(), "https://notes.example/people");
    }

    @Test
    void eachPageIsSmall() {
        int style = vault.web().answer(Request.get("/assets/knowhow.css")).body().length;
        assertThat(vault.web().answer(Request.get("/people")).body().length + style)
                .isLessThan(60_000);
    }

    @Test
    void thePagesListEverybodyOnce() {
        List<String> names = new ArrayList<>();
        String target = "/people";
        while (!target.isEmpty()) {
            Document page = page(target);
            page.select(".people .name").forEach(name -> names.add(name.text()));
            target = page.select("a[rel=next]").attr("href");
        }
        assertThat(names).hasSize(420).doesNotHaveDuplicates().startsWith("Ana Ruiz", "B000 Nowak");
        assertThat(names.subList(409, 420)).first().isEqualTo("B003 Nowak");
    }

    @Test
    void eachLetterLeadsToItsFirstPerson() {
        for (String target : List.of("/people", "/people?offset=120", "/people?offset=360")) {
            for (var letter : page(target).select("nav.index a")) {
                String href = letter.attr("href");
                Document there = href.startsWith("#") ? page(target) : page(href.substring(0, href.indexOf("#")));
                assertThat(there.select("#letter-" + letter.text() + " + ul .name")
                                .eachText())
                        .as(target + " " + href)
                        .first()
                        .asString()
                        .startsWith(letter.text().toUpperCase(Locale.ROOT));
            }
        }
    }

    @Test
    void thoseWhoHaveLeftAreOnTheLastPage() {
        assertThat(page("/people").text())
                .contains("409 people, and 11 who left")
                .doesNotContain("Have left");
        assertThat(page("/people?offset=360").text()).contains("Have left");
        assertThat(page("/people?offset=360").select("a[rel=next]")).isEmpty();
    }
}
