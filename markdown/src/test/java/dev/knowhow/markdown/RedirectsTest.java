package dev.knowhow.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RedirectsTest {

    @Test
    void aLinkToARedirectedAddressIsNotBroken() {
        assertThat(Notes.needsTarget(
                        Notes.vault("redirects", Map.of("static/_redirects", """
                                # old places
                                /old  /new  301
                                /docs/*  /docs/v2/:splat
                                /*  /404.html  404
                                """)),
                        "a.md",
                        "[a](/old/) [b](/docs/x/y) [c](/gone) [d](/older)"))
                .containsExactly(false, false, true, true);
        assertThat(Notes.needsTarget(
                        Notes.vault(
                                "redirects",
                                Map.of("netlify.toml", "[[redirects]]\nfrom = \"/:lang/a\"\nto = \"/b\"\n")),
                        "a.md",
                        "[a](/de/a) [b](/a)"))
                .containsExactly(false, true);
        assertThat(Notes.needsTarget(
                        Notes.vault("redirects", Map.of("layouts/index.redirects", """
                                {{ $latest := site.Params.latest }}
                                /docs/latest/*  /docs/{{ $latest }}/:splat
                                """)),
                        "a.md",
                        "[a](/docs/latest/b) [b](/docs/c)"))
                .containsExactly(false, true);
        assertThat(Notes.needsTarget(
                        Notes.vault("redirects", Map.of("vercel.json", """
                                {"redirects": [{"source": "/blog/:path*", "destination": "/posts"}]}""")), "a.md", "[a](/blog/b/c) [b](/blogs)"))
                .containsExactly(false, true);
    }

    @Test
    void aRuleForAllPathsSaysNothingAndAPrefixIsKept() {
        assertThat(Notes.needsTarget(
                        Notes.vault("redirects", Map.of("_redirects", "/:path*  /new\n/docs/v1*  /docs/v2\n")),
                        "a.md",
                        "[a](/gone) [b](/docs/v1.2/x) [c](/docs/other) [d](#gone)"))
                .containsExactly(true, false, true, true);
    }
}
