package dev.knowhow.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No name of a note, tag or person leads out of the site or breaks a file system. */
class SitePathTest {

    private static final Path ROOT = Path.of("site");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                ".",
                "",
                "../../etc/passwd",
                "/etc/passwd",
                "a//b",
                "a/../../b",
                "index.html",
                "a\\..\\b",
                "c:",
                "nul\0",
                ".git",
                "x.",
                "x ",
                "what?",
                "*",
                "\ud800",
                "a\nb"
            })
    void anOddNameIsThereByItsHash(String name) {
        SitePath place = SitePath.ROOT.in("topics").below(name);

        assertThat(place.under(ROOT).normalize()).isEqualTo(place.under(ROOT)).startsWithRaw(ROOT.resolve("topics"));
        assertThat(place.toString()).contains("x-");
        assertThat(SitePath.ROOT.in("topics").below(name)).isEqualTo(place);
    }

    @Test
    void otherNamesStayAndAreEncodedInAddresses() {
        SitePath place = SitePath.ROOT.in("topics").below("security/c# & ünï");

        assertThat(place).hasToString("topics/security/c# & ünï");
        assertThat(place.address()).isEqualTo("topics/security/c%23%20%26%20%C3%BCn%C3%AF");
        assertThat(place.up()).isEqualTo("../../../");
        assertThat(SitePath.ROOT.in("x".repeat(300)).toString()).hasSizeLessThan(30);
    }
}
