package dev.knowhow.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import org.junit.jupiter.api.Test;

class PropertyTermsTest {

    private static PropertyTerms terms(String value) {
        Note note = Note.builder("a.md").property("contact", value, 2).build();
        return PropertyTerms.of(note, Field.property("contact"));
    }

    @Test
    void anAddressIsShownByItsName() {
        assertThat(terms("Ana Silva <ana@example.org>").terms()).containsExactly("ana silva");
        assertThat(terms("ana@example.org").terms()).containsExactly("ana");
    }

    @Test
    void addressesWithinATextAreLeftOut() {
        assertThat(String.join(
                        " ", terms("Ana <ana@example.org>; Bo <bo@example.org>").terms()))
                .doesNotContain("@", "example")
                .contains("ana", "bo");
        assertThat(String.join(
                        " ",
                        terms("ask ana@example.org or bo@example.org first").terms()))
                .doesNotContain("@", "example");
    }
}
