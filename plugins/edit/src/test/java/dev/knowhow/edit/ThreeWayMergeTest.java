package dev.knowhow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.web.editing.SaveOutcome.Difference;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ThreeWayMergeTest {

    private static ThreeWayMerge merge(String base, String saved, String yours) {
        return ThreeWayMerge.of(bytes(base), bytes(saved), bytes(yours));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void changesOfDifferentLinesAreBothInTheMerge() {
        ThreeWayMerge merge = merge("a\nb\nc\nd\ne\n", "A\nb\nc\nd\ne\n", "a\nb\nc\nd\nE\nf");
        assertThat(merge.differences()).isEmpty();
        assertThat(merge.bytes()).isEqualTo(bytes("A\nb\nc\nd\nE\nf"));
    }

    @Test
    void theSameChangeIsInTheMergeOnce() {
        assertThat(merge("a\nb\n", "a\nx\n", "a\nx\n").bytes()).isEqualTo(bytes("a\nx\n"));
    }

    @Test
    void markAndLineEndsStay() {
        assertThat(merge("\uFEFFa\r\nb\nc\r\nd", "\uFEFFa\r\nb\nc\r\nD", "\uFEFFA\r\nb\nc\r\nd")
                        .bytes())
                .isEqualTo(bytes("\uFEFFA\r\nb\nc\r\nD"));
    }

    @Test
    void twoVersionsOfALineAreBothShown() {
        ThreeWayMerge merge = merge("a\nb\nc\n", "a\nsaved\nc\n", "a\nmine\nc\n");
        assertThat(merge.differences()).containsExactly(new Difference("saved\n", "mine\n"));
        assertThat(merge.text())
                .isEqualTo("a\n" + ThreeWayMerge.SAVED + "\nsaved\n=======\nmine\n" + ThreeWayMerge.YOURS + "\nc\n");
    }

    @Test
    void additionsAtOnePlaceAreTwoVersionsAlsoIfSomeOfTheirLinesAreEqual() {
        ThreeWayMerge merge = merge("a\n", "a\n\nsaved\n", "a\n\nmine\n");
        assertThat(merge.differences()).containsExactly(new Difference("saved\n", "mine\n"));
        assertThat(merge.text()).startsWith("a\n\n" + ThreeWayMerge.SAVED + "\nsaved\n");
    }

    @Test
    void aRemovedPartAndAnEditOfItAreTwoVersions() {
        ThreeWayMerge merge = merge("a\nb\nc\n", "a\nc\n", "a\nmine\nc\n");
        assertThat(merge.differences()).containsExactly(new Difference("", "mine\n"));
        assertThat(merge.text()).contains("mine");
    }

    @Test
    void lastLinesWithoutLineEndDoNotJoin() {
        ThreeWayMerge merge = merge("a", "b", "c");
        assertThat(merge.text()).isEqualTo(ThreeWayMerge.SAVED + "\nb\n=======\nc\n" + ThreeWayMerge.YOURS + "\n");
    }
}
