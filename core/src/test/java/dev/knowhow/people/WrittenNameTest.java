package dev.knowhow.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNameTest {

    @ParameterizedTest
    @CsvSource({
        "Jane Doe,                         Jane Doe, Jane Doe",
        "jane-doe,                         jane-doe, jane-doe",
        "Jane Doe <jane@example.org>,      Jane Doe, jane-doe-",
        "Zoë Müller-Łuk <z@example.org>,   Zoë Müller-Łuk, zoe-muller-luk-",
        "李伟 <li@example.org>,             李伟, 李伟-",
        "jane.doe@example.org,             jane.doe, jane-doe-",
        "j@laptop <jane@example.org>,      jane, jane-",
        "root <root@localhost>,            root, root-",
        "... <dots@example.org>,           ..., ''",
    })
    void isShownWithoutTheAddress(String written, String shown, String idBegins) {
        WrittenName name = WrittenName.of(written);

        assertThat(name.shown()).isEqualTo(shown);
        assertThat(name.id()).startsWith(idBegins).doesNotContain("@");
        assertThat(name.id().substring(idBegins.length()))
                .matches(name.address().isEmpty() ? "" : "[0-9a-f]{5}");
    }

    @Test
    void theAddressSeparatesNamesakesInAnySpelling() {
        String one = WrittenName.of("Jane Doe <jane@example.org>").id();

        assertThat(WrittenName.of("Jane Doe <JANE@example.org>").id()).isEqualTo(one);
        assertThat(WrittenName.of("Jane Doe <jane@home.example>").id()).isNotEqualTo(one);
        assertThat(one).as("the same in each clone, for ever: links rest on it").isEqualTo("jane-doe-13d85");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@jane", "jane at example.org", "Jane <>", "a @ b", "Jane <jane>"})
    void whatIsNoAddressIsAName(String written) {
        assertThat(WrittenName.of(written)).isEqualTo(new WrittenName(written, ""));
        assertThat(WrittenName.of(written).id()).isEqualTo(written);
    }
}
