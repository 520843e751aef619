package dev.knowhow.markdown.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MathMlTest {

    private static String content(String tex) {
        String math = MathMl.of(tex, true);
        assertThat(math).as(tex).isNotNull();
        return math.substring(math.indexOf('>') + 1, math.length() - "</math>".length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x | <mi>x</mi>",
                "12.5 | <mn>12.5</mn>",
                "a-b | <mrow><mi>a</mi><mo>−</mo><mi>b</mi></mrow>",
                "x_i^2 | <msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>",
                "x^2_i | <msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>",
                "f'' | <msup><mi>f</mi><mo>′′</mo></msup>",
                "f'^2 | <msup><mi>f</mi><mrow><mo>′</mo><mn>2</mn></mrow></msup>",
                "{}^2 | <msup><mrow></mrow><mn>2</mn></msup>",
                "\\frac12 | <mfrac><mn>1</mn><mn>2</mn></mfrac>",
                "\\frac{a}{b} | <mfrac><mi>a</mi><mi>b</mi></mfrac>",
                "a \\over b | <mfrac><mi>a</mi><mi>b</mi></mfrac>",
                "\\sqrt[3]{x} | <mroot><mi>x</mi><mn>3</mn></mroot>",
                "\\alpha\\le\\Omega | <mrow><mi>α</mi><mo>≤</mo><mi mathvariant=\"normal\">Ω</mi></mrow>",
                "\\alpha*2 | <mrow><mi>α</mi><mo>∗</mo><mn>2</mn></mrow>",
                "\\sum_{i}^n | <munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover>",
                "\\int_0^1 | <msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup>",
                "\\max_x | <munder><mi>max</mi><mi>x</mi></munder>",
                "\\mathbb{R} | <mi>ℝ</mi>",
                "\\mathcal{LA} | <mi>ℒ𝒜</mi>",
                "\\mathrm{d} | <mi mathvariant=\"normal\">d</mi>",
                "\\hat{x} | <mover accent=\"true\"><mi>x</mi><mo stretchy=\"false\">^</mo></mover>",
                "\\not= | <mo>≠</mo>",
                "a<b | <mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>",
                "\\text{if $x$} | <mtext>if\u00a0x</mtext>",
                "\\operatorname{rank}(A) | <mrow><mi>rank</mi><mo stretchy=\"false\">(</mo><mi>A</mi><mo stretchy=\"false\">)</mo></mrow>",
                "\\left( x \\right. | <mrow><mo stretchy=\"true\">(</mo><mi>x</mi></mrow>",
                "\\displaystyle x % comment | <mi>x</mi>",
                "\\nonsense{x} | <mrow><mtext>\\nonsense</mtext><mi>x</mi></mrow>",
            })
    void texBecomesMathMl(String tex, String mathMl) {
        assertThat(content(tex).replace("=\u0338", "≠")).isEqualTo(mathMl);
    }

    @Test
    void severalLinesAreATable() {
        assertThat(content("\\begin{bmatrix} 1 & 0 \\\\ 0 & 1 \\end{bmatrix}"))
                .isEqualTo(
                        "<mrow><mo stretchy=\"true\">[</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr>"
                                + "<mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable><mo stretchy=\"true\">]</mo></mrow>");
        assertThat(content("a &= b \\\\ &= c \\\\"))
                .startsWith("<mtable class=\"aligned\">")
                .doesNotContain("<mtd></mtd>");
        assertThat(content("\\begin{cases} 1 & x \\\\ 0 \\end{cases}")).contains("<mtable class=\"cases\">");
    }

    @Test
    void theSourceIsItsAlternativeText() {
        assertThat(MathMl.of("a<\"b\"", false)).startsWith("<math alttext=\"a&lt;&quot;b&quot;\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "x}",
                "\\frac{a}",
                "\\left( x",
                "\\right)",
                "\\begin{matrix} x",
                "\\end{x}",
                "\\begin{a} x \\end{b}",
                "\\text{a",
                "x^",
                "\\sqrt",
                "\\begin",
                "\\left"
            })
    void whatCannotBeReadIsNoFormula(String tex) {
        assertThat(MathMl.of(tex, false)).isNull();
    }

    @Test
    void deepAndLongFormulasEnd() {
        assertThat(MathMl.of("{".repeat(9_000) + "}".repeat(9_000), true)).isNull();
        assertThat(MathMl.of("\\sqrt".repeat(3_000) + "x", true)).isNull();
        assertThat(MathMl.of("\\mathbf{\\alpha".repeat(1_000) + "}".repeat(1_000), true))
                .isNull();
        assertThat(MathMl.of("x".repeat(30_000), true)).isNull();
        assertThat(content("\\sqrt[".repeat(3_000))).endsWith("</msqrt></mrow>");
        assertThat(content("x^2".repeat(5_000))).hasSizeLessThan(300_000);
    }
}
