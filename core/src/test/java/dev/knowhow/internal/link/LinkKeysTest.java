package dev.knowhow.internal.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.NoteId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkKeysTest {

    private static @Nullable String picture(String target) {
        return LinkKeys.picture(new NoteId("team/a.md"), target, Pattern.compile(".*\\.png"));
    }

    @Test
    void aPictureIsBelowTheRootOfTheNotes() {
        assertThat(picture("plan.png")).isEqualTo("team/plan.png");
        assertThat(picture("../plan.png")).isEqualTo("plan.png");
        assertThat(picture("../../plan.png")).isNull();
    }

    @Test
    void aHiddenPictureIsNoneButForTheAttachmentsOfAWiki() {
        assertThat(picture("/.git/plan.png")).isNull();
        assertThat(picture("/.attachments/.plan.png")).isNull();
        assertThat(picture("/.attachments/plan.png")).isEqualTo(".attachments/plan.png");
    }
}
