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
}
