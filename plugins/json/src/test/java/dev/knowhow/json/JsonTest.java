package dev.knowhow.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void eachObjectIsALineWithItsTypeFirst() {
        try (var json = new Json(new PrintStream(printed, true, UTF_8))) {
            json.line("one", () -> json.put("score", 0.1));
            json.line("two", () -> json.put("total", 3));
        }
        assertThat(text()).isEqualTo("{\"type\":\"one\",\"score\":0.1}\n{\"type\":\"two\",\"total\":3}\n");
    }

    @Test
    void nothingIsNothing() {
        new Json(new PrintStream(printed, true, UTF_8)).close();
        assertThat(text()).isEmpty();
    }

    @Test
    void whatCouldBreakALineIsEscaped() {
        try (var json = new Json(new PrintStream(printed, true, UTF_8))) {
            json.line("x", () -> json.put("text", "a\"b\\c\nd\u001b[31m 知"));
        }
        assertThat(text()).isEqualTo("{\"type\":\"x\",\"text\":\"a\\\"b\\\\c\\nd\\u001B[31m 知\"}\n");
    }

    @Test
    void frontMatterKeepsItsShape() {
        var map = new LinkedHashMap<String, Object>();
        map.put("text", "t");
        map.put("number", 3);
        map.put("share", 0.5);
        map.put("odd", Double.NaN);
        map.put("yes", true);
        map.put("none", null);
        map.put("list", List.of("a", List.of(1L)));
        try (var json = new Json(new PrintStream(printed, true, UTF_8))) {
            json.line("x", () -> json.value("properties", map));
        }
        assertThat(text())
                .isEqualTo("{\"type\":\"x\",\"properties\":{\"text\":\"t\",\"number\":3,\"share\":0.5,"
                        + "\"odd\":\"NaN\",\"yes\":true,\"none\":null,\"list\":[\"a\",[1]]}}\n");
    }

    private String text() {
        return printed.toString(UTF_8);
    }
}
