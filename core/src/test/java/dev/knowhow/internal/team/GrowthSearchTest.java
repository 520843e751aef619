package dev.knowhow.internal.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.consent.ShownPeople;
import dev.knowhow.internal.people.Members;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.team.Growth.Kind;
import dev.knowhow.team.Growth.Thanks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrowthSearchTest {

    private static Note note(String id, String kind, Map<String, Role> people) {
        var note = Note.builder(id).kind(kind);
        people.forEach((name, role) -> note.attribution(new Attribution(name, role, 1, Origin.FRONT_MATTER)));
        return note.build();
    }

    private static List<String> thanks(Note... notes) {
        return GrowthSearch.thanks(
                        Set.of("bo"), List.of(notes), new ShownPeople(Members.NONE, Findable.to(Purpose.SEARCH)))
                .stream()
                .map(GrowthSearchTest::text)
                .sorted()
                .toList();
    }

    private static String text(Thanks one) {
        return one.by().id() + " " + one.kind();
    }

    @Test
    void whatOthersDidIsToldByTheirRoles() {
        assertThat(thanks(note("a.md", "page", Map.of("bo", Role.AUTHOR, "cy", Role.REVIEWER, "di", Role.EDITOR))))
                .containsExactly("cy " + Kind.REVIEWED);
        assertThat(thanks(note("b.md", "page", Map.of("bo", Role.THANKED, "cy", Role.AUTHOR))))
                .containsExactly("cy " + Kind.THANKED);
        assertThat(thanks(note("c.md", "question", Map.of("bo", Role.AUTHOR, "cy", Role.ANSWERER))))
                .containsExactly("cy " + Kind.ANSWERED);
        assertThat(thanks(note("d.md", "page", Map.of("bo", Role.EDITOR, "cy", Role.REVIEWER))))
                .isEmpty();
    }

    @Test
    void nobodyThanksThemselves() {
        assertThat(thanks(Note.builder("a.md")
                        .attribution(new Attribution("bo", Role.AUTHOR, 1, Origin.FRONT_MATTER))
                        .attribution(new Attribution("Bo", Role.THANKED, 1, Origin.FRONT_MATTER))
                        .build()))
                .isEmpty();
    }
}
