package dev.knowhow.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentifiersTest {

    @Test
    void aPartBeginsAtACapitalAfterASmallLetterADigitOrCapitals() {
        assertThat(Identifiers.parts("maxRetryCount")).containsExactly("max", "retry", "count");
        assertThat(Identifiers.parts("HTTPProxy")).containsExactly("http", "proxy");
        assertThat(Identifiers.parts("S3Bucket")).containsExactly("s3", "bucket");
        assertThat(Identifiers.parts("X509Certificate")).containsExactly("x509", "certificate");
    }

    @Test
    void punctuationSeparatesParts() {
        assertThat(Identifiers.parts("retry.max-count_2")).containsExactly("retry", "max", "count", "2");
    }

    @Test
    void aWordHasNoParts() {
        assertThat(Identifiers.parts("HTTP")).isEmpty();
        assertThat(Identifiers.parts("B2B")).isEmpty();
        assertThat(Identifiers.parts("Proxy")).isEmpty();
    }

    @Test
    void severalAcronymsAreOnePart() {
        assertThat(Identifiers.parts("getURLs")).containsExactly("get", "urls");
        assertThat(Identifiers.parts("allIDsOfUser")).containsExactly("all", "ids", "of", "user");
        assertThat(Identifiers.parts("URLs")).isEmpty();
    }

    @Test
    void oauthIsAWord() {
        assertThat(Identifiers.parts("OAuth2Client")).containsExactly("oauth2", "client");
        assertThat(Identifiers.parts("useOAuth")).containsExactly("use", "oauth");
        assertThat(Identifiers.parts("OAuth")).isEmpty();
    }
}
