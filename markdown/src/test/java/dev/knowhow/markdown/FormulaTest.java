package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.links;
import static dev.knowhow.markdown.Notes.parse;
import static dev.knowhow.markdown.Notes.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas are opaque: nothing in them is Markdown. */
class FormulaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$$\n\\begin{x}\n=\n\\end{x}\n$$",
                "$$ a\n= b\n---\n$$",
                "$$\na\n\n# b\n- c\n$$",
                "$$\nf(x)=[y_0](x-x_0)+[[z]] #t\n> q\n| a |\n|---|\n$$",
                "where $$\na\n=\n[b](c.md)$$.",
                "- item\n\n  $$\n  a\n  =\n  [b](c)\n  $$",
                "> $$\n> a\n> =\n> [b](c)\n> $$",
                "\\[\na_1\n=\n[b](c)\n\\]",
                "Inline $R[[x]]$, $f[y_0](x-x_0)$, $#S$ and \\(\\alpha_1 [b](c)\\).",
                "Inline \\[R[[x]] = f[y_0](x)\\] brackets.",
                "\\begin{align}\na &= [[b]] \\\\\n= [c](d)\n# e\n\\end{align}",
                "- item\n\n  \\begin{equation*}\n  = [b](c)\n  \\end{equation*}.",
                "$$[a](b)$$ $$[[c]]$$",
                "- item $$x\n  =\n  [y](z)$$ ends",
                "$`x_1 [[a]]`$ and $`[b](c)`$"
            })
    void nothingInThemIsABlockOrALink(String markdown) {
        Note note = parse("# Title\n\n" + markdown + "\n\nAfter.\n");

        assertThat(note.sections()).hasSize(1);
        assertThat(note.title()).isEqualTo("Title");
        assertThat(note.links()).isEmpty();
        assertThat(note.tags()).isEmpty();
        assertThat(text(note)).endsWith("After.");
    }

    @Test
    void theirWordsAreText() {
        assertThat(text("$$\n\\alpha\n= b\n$$")).isEqualTo("$$ \\alpha = b $$");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It costs $5, [see](a.md) or $7.",
                "US$5 and [x](a.md) CA$7",
                "$HOME/[x](a.md) and $PATH",
                "\\[see [x](a.md)\\]",
                "In \\[brackets, see [x](a.md)\\] there are words.",
                "\\begin{quote}\n[x](a.md)\n\\end{quote}",
                "\\begin{align}\n\n[x](a.md)\n\n\\end{align}",
                "```\n\\begin{align}\n```\n[x](a.md)\n\n\\end{align}",
                "a \\$ b [x](a.md) \\$ c",
                "`$` [x](a.md) `$`",
                "${A} [x](a.md) ${B} `$`",
                "Between $ and [x](a.md) $ there is space.",
                "$$ is the process.\n\n[x](a.md)\n\nAnd $$ again it is.",
                "$$ is the process.\n\nset A=1 [x](a.md)\n\nand $$ again it is.",
                "- Hotel $$ near the [office](a.md)\n- Rate = 90, hotel $$ near the station"
            })
    void dollarsThatAreNoFormulaLeaveLinksAlone(String markdown) {
        assertThat(parse(markdown).links()).extracting(link -> link.target()).containsExactly("a.md");
    }

    @Test
    void anEnvironmentIsAFormula() {
        assertThat(text("\\begin{align}\na\n= b\n\\end{align}")).isEqualTo("$$\\begin{align} a = b \\end{align}$$");
    }

    @Test
    void whatHasNoEndIsNoFormula() {
        assertThat(links("$$\na\n\n[x](a.md)\n")).containsExactly("MARKDOWN a.md|x @4");
        assertThat(parse("```\n$$\n```\n\n# Real\n\n$$\nx\n$$\n").title()).isEqualTo("Real");
    }
}
