package dev.knowhow.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What both sides of a pull have changed. */
class RemoteFirstMergeTest {

    private static RemoteFirstMerge merge(String base, String here, String remote) {
        return RemoteFirstMerge.of(base.getBytes(UTF_8), here.getBytes(UTF_8), remote.getBytes(UTF_8));
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

    @Test
    void aPictureIsThatOfTheRemote() {
        RemoteFirstMerge merge = merge("", "\0ours", "\0theirs");

        assertThat(text(merge)).isEqualTo("\0theirs");
        assertThat(merge.isComplete()).isFalse();
    }
}
