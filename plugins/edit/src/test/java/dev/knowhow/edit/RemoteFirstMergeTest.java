package dev.knowhow.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What both sides of a pull have changed. */
class RemoteFirstMergeTest {

    private static RemoteFirstMerge merge(String base, String here, String remote) {
        return RemoteFirstMerge.of(false, base.getBytes(UTF_8), here.getBytes(UTF_8), remote.getBytes(UTF_8));
    }

    private static String text(RemoteFirstMerge merge) {
        return new String(merge.bytes(), UTF_8);
    }

    @Test
    void linesThatBothAddStay() {
        RemoteFirstMerge merge = merge("a\n", "a\n\n# C\n\nours\n", "a\n\n# C\n\ntheirs\n");

        assertThat(text(merge)).isEqualTo("a\n\n# C\n\ntheirs\n\nours\n");
        assertThat(merge.isComplete()).isTrue();
    }

    @Test
    void aLineThatBothReplaceIsThatOfTheRemote() {
        RemoteFirstMerge merge = merge("a\nb\nc\n", "a\nours\nc\n", "a\ntheirs\nc\n");

        assertThat(text(merge)).isEqualTo("a\ntheirs\nc\n");
        assertThat(merge.isComplete()).isFalse();
    }

    @Test
    void replacingLinesThatBeginAlikeAreNotAdded() {
        RemoteFirstMerge merge = merge("a\n", "same\nours\n", "same\ntheirs\n");

        assertThat(text(merge)).isEqualTo("same\ntheirs\n");
        assertThat(merge.isComplete()).isFalse();
    }

    @Test
    void aKeyIsNotAddedTwice() {
        RemoteFirstMerge merge = merge("---\na: 1\n---\n", "---\na: 1\nb: 2\n---\n", "---\na: 1\nb: 3\n---\n");

        assertThat(text(merge)).isEqualTo("---\na: 1\nb: 3\n---\n");
        assertThat(merge.isComplete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\na: 1\nNEW---\ntext\n",
                "---\na: 1\n\nNEW---\ntext\n",
                "---\na: 1\nNEW...\ntext\n",
                "\uFEFF---\na: 1\n\nNEW---\ntext\n",
                "+++\na = 1\n\nNEW+++\ntext\n",
                "{\n\"a\": 1,\n\nNEW\"c\": 1\n}\ntext\n",
                "#+title: a\nNEW\ntext\n",
                "a:: 1\nNEW\ntext\n",
                "a: 1\nNEW\ntext\n",
                "---\na: 1\n\nNEW",
                "NEW---\na: 1\n---\ntext\n"
            })
    void linesOfAnyKindOfFrontMatterAreNotCombined(String text) {
        RemoteFirstMerge merge =
                merge(text.replace("NEW", ""), text.replace("NEW", "b: 2\n"), text.replace("NEW", "b: 3\n"));

        assertThat(text(merge)).isEqualTo(text.replace("NEW", "b: 3\n"));
        assertThat(merge.isComplete()).isFalse();
    }

    @Test
    void theFrontMatterThatOneSideAddsStaysAtTheTop() {
        RemoteFirstMerge merge = merge("text\n", "---\naudience: [board]\n---\ntext\n", "theirs\n\ntext\n");

        assertThat(text(merge)).isEqualTo("theirs\n\ntext\n");
        assertThat(merge.isComplete()).isFalse();
    }

    @Test
    void linesThatBothAddToATableStay() {
        RemoteFirstMerge merge =
                RemoteFirstMerge.of(true, new byte[0], "ours\t1\n".getBytes(UTF_8), "theirs\t1\n".getBytes(UTF_8));

        assertThat(text(merge)).isEqualTo("theirs\t1\nours\t1\n");
        assertThat(merge.isComplete()).isTrue();
    }

    @Test
    void aPictureIsThatOfTheRemote() {
        RemoteFirstMerge merge = merge("", "\0ours", "\0theirs");

        assertThat(text(merge)).isEqualTo("\0theirs");
        assertThat(merge.isComplete()).isFalse();
    }
}
