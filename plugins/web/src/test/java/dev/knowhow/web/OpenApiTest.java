package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    /** Otherwise the bytes, and with them the ETag, would change with each start of the server. */
    @Test
    void everyObjectKeepsTheOrderOfItsKeys() {
        check("document", OpenApi.tree());
        assertThat(OpenApi.document()).isEqualTo(OpenApi.document());
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
