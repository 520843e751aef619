package dev.knowhow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderedDiffTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a b c</p>|<p>a b c</p>|<p>a b c</p>",
                "<p>a b c</p>|<p>a x c</p>|<p>a <del>b</del> <ins>x </ins>c</p>",
                "<p>a</p>|<p>a</p><p>new one</p>|<p>a</p><p><ins>new one</ins></p>",
                "<p>a</p><p>old one</p>|<p>a</p>|<p>a</p><del>old one</del>",
                "<p>a b</p>|<p>a <b>b</b></p>|<p>a <b>b</b></p>",
                "<ul><li>a</li><li>b</li></ul>|<ul><li>a</li></ul>|<ul><li>a</li></ul><del>b</del>",
                "<ul><li>a</li><li>b</li></ul>|<ul><li>b</li></ul>|<ul><li><del>a</del> b</li></ul>",
                "<p>x &amp; y</p>|<p>x &lt; y</p>|<p>x <del>&amp;</del> <ins>&lt; </ins>y</p>",
                "<p><math><mi>x</mi></math></p>|<p><math><mi>y</mi></math></p>"
                        + "|<p><del><math><mi>x</mi></math></del> <ins><math><mi>y</mi></math></ins></p>",
                "||",
            })
    void wordsOfOneTextOnlyAreMarked(String before, String after, String marked) {
        String diff = RenderedDiff.of(before == null ? "" : before, after == null ? "" : after);
        assertThat(diff.strip()).isEqualTo(marked == null ? "" : marked);
    }

    @Test
    void elementsOfTheSecondTextStayAsTheyAre() {
        String before = "<table><tr><td>1</td></tr><tr><td>2</td></tr></table><p>end</p>";
        String after = "<h2 id=\"x\">T</h2><table><tr><td>2</td></tr></table><img src=\"a.png\"><p>end</p>";
        assertThat(RenderedDiff.of(before, after).replaceAll("<ins>|</ins>|<del>.*?</del> ", ""))
                .isEqualTo(after);
    }
}
