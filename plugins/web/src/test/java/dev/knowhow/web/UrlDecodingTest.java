package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.web.page.UrlEncoding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlDecodingTest {

    @Test
    void pathsAreDecodedPartByPart() {
        assertThat(UrlDecoding.path("/note/k%C3%A4se/a%20b.md")).containsExactly("note", "käse", "a b.md");
        assertThat(UrlDecoding.path("/")).isEmpty();
        assertThat(UrlDecoding.path("/person/a+b")).containsExactly("person", "a+b");
    }

    @Test
    void queriesMayRepeatAParameter() {
        assertThat(UrlDecoding.query("q=a+b%26c&tag=x&tag=y&bare"))
                .isEqualTo(Map.of("q", List.of("a b&c"), "tag", List.of("x", "y"), "bare", List.of("")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a/%2e%2e/b",
                "/../etc/passwd",
                "/a%2Fb",
                "/%",
                "/%4",
                "/%zz",
                "/%c3%28",
                "/%ed%a0%80",
                "/a%00b",
                "/./a"
            })
    void whatIsNoPathIsRefused(String path) {
        assertThatThrownBy(() -> UrlDecoding.path(path)).isInstanceOf(BadRequestException.class);
    }

    @Test
    void whatIsEncodedIsDecodedToTheSame() {
        for (String text : List.of("plain", "ä/ö", "a&b=c?d#e", "日本語", "\"<'>\"", "100%", "😀")) {
            assertThat(UrlDecoding.query("x=" + UrlEncoding.part(text))).containsEntry("x", List.of(text));
            assertThat(String.join("/", UrlDecoding.path("/" + UrlEncoding.path(text))))
                    .isEqualTo(text);
        }
    }
}
