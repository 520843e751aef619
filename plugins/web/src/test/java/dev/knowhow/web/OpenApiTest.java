package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    /** Otherwise the bytes, and with them the ETag, would change with each start of the server. */
    @Test
    void everyObjectKeepsTheOrderOfItsKeys() {
        check("document", OpenApi.tree(true));
        assertThat(OpenApi.document(true)).isEqualTo(OpenApi.document(true));
    }

    @Test
    void proposalsAreDescribedWhereTheyAreAccepted() {
        assertThat(paths(OpenApi.tree(true))).contains("/api/v1/propose_note", "/api/v1/propose_edit");
        assertThat(paths(OpenApi.tree(false))).contains("/api/v1/search").noneMatch(path -> path.contains("propose"));
    }

    private static Set<String> paths(Map<String, Object> document) {
        return ((Map<?, ?>) document.get("paths"))
                .keySet().stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private static void check(String path, Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                if (map.size() > 1) {
                    assertThat(map).as(path).isInstanceOf(SequencedMap.class);
                }
                map.forEach((key, inner) -> check(path + "." + key, inner));
            }
            case Collection<?> list -> list.forEach(inner -> check(path + "[]", inner));
            default -> assertThat(value).as(path).isNotNull();
        }
    }
}
