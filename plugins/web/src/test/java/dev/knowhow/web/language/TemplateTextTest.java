package dev.knowhow.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateTextTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/dev/knowhow/web/page");

    private final Language german = Languages.BUILT_IN.named("de").orElseThrow();

    /** To correct a failure, add the texts to messages_de.txt. */
    @Test
    void eachTextOfATemplateHasATranslation() throws IOException {
        Set<String> texts = new TreeSet<>();
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            for (Path file : files.toList()) {
                texts.addAll(TemplateText.of(Files.readString(file)));
            }
        }
        assertThat(texts).hasSizeGreaterThan(100);
        assertThat(german.texts()).containsAll(texts);
    }

    @Test
    void textsAreBetweenTagsAndInAttributesThatAreRead() {
        assertThat(TemplateText.of("""
                <p class="Class" title="A title">Also called: {{#names}}<b>{{name}}</b>{{^-last}}, {{/-last}}{{/names}}.</p>
                <a href="{{href}}" aria-label="Why {{name}}">{{{raw}}} · Two
                lines</a><td>{{share}} %</td>
                """)).containsExactlyInAnyOrder("A title", "Also called:", "Why", "Two lines");
    }

    @Test
    void aTranslationKeepsTagsAndValues() {
        Language own = Language.of("xx", "Own", Map.of("Notes", "N", "Why", "W"));
        assertThat(TemplateText.in(own, "<h1 id=\"Notes\"> Notes {{Notes}}</h1><i title=\"Why {{Why}}\">Other</i>"))
                .isEqualTo("<h1 id=\"Notes\"> N {{Notes}}</h1><i title=\"W {{Why}}\">Other</i>");
    }

    @Test
    void datesStayReadableForMachines() {
        assertThat(TemplateText.in(german, "<time>{{date}}</time>"))
                .isEqualTo("<time datetime=\"{{date}}\">{{#say}}{{date}}{{/say}}</time>");
        assertThat(TemplateText.in(Language.ENGLISH, "<time>{{date}}</time>")).isEqualTo("<time>{{date}}</time>");
        assertThat(german.phrase("2026-03-05")).isEqualTo("05.03.2026");
        assertThat(Language.ENGLISH.phrase("2026-03-05")).isEqualTo("2026-03-05");
    }

    @Test
    void phrasesHaveValues() {
        assertThat(List.of(
                        german.phrase("1,259 more notes with some of the words"),
                        german.phrase("1 to 9 of 11 people with evidence"),
                        german.phrase("linked both ways; both mention lag, 2 offsets"),
                        german.phrase("Last wrote on 2026-05-26."),
                        german.phrase("2023-11 to 2026-05"),
                        german.phrase("No results for “a $1 \\\\ {n}”; showing “b” instead."),
                        german.phrase("nobody translates this; links here")))
                .containsExactly(
                        "1.259 weitere Notizen mit einigen der Wörter",
                        "1 bis 9 von 11 Personen mit Belegen",
                        "gegenseitig verlinkt; beide nennen lag, 2 offsets",
                        "Zuletzt geschrieben am 26.05.2026.",
                        "2023-11 bis 2026-05",
                        "Keine Treffer für „a $1 \\\\ {n}“; gezeigt wird „b“.",
                        "nobody translates this; verweist hierher");
    }
}
