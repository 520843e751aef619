package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters by front matter on the search page and in the API. */
class FilterPagesTest {

    @TempDir
    Path folder;

    private WebVault vault;

    @BeforeEach
    void open() {
        vault = new WebVault(folder, "customer")
                .write("a.md", "---\ncustomer: \"<b>Acme & Co\"\n---\n# Kafka for one\n")
                .write("b.md", "---\ncustomer: globex\n---\n# Kafka for another\n")
                .indexed();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Document page(String address) {
        return Jsoup.parse(vault.web().answer(Request.get(address)).text());
    }

    @Test
    void aFacetLeadsToTheNotesWithItsValue() {
        Document all = page("/search?q=kafka");
        assertThat(all.select(".facet:contains(Customer) a").eachText()).containsExactly("<b>acme & co", "globex");

        String link = all.select(".facet:contains(Customer) a").first().attr("href");
        assertThat(link).contains("filter=customer%3A%3Cb%3Eacme%20%26%20co");
        Document chosen = page(link);

        assertThat(chosen.select(".hits .title, .hits a[href^=/note/]").eachText())
                .contains("Kafka for one");
        assertThat(chosen.text()).doesNotContain("Kafka for another");
        assertThat(chosen.select(".chosen a").eachText()).containsExactly("Customer: <b>acme & co ×");
        assertThat(chosen.select(".chosen a").attr("href")).doesNotContain("filter=");
    }

    @Test
    void theApiHasTheSameFilter() {
        String found = vault.web()
                .answer(Request.get("/api/v1/search?filter=customer:globex&facet=customer"))
                .text();

        assertThat(found).contains("\"total\":1", "\"field\":\"customer\"", "b.md");
        assertThat(vault.web().answer(Request.get("/api/v1/search?filter=x:1")).status())
                .isEqualTo(400);
    }
}
