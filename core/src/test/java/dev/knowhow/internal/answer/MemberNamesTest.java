package dev.knowhow.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.internal.people.KnownPeople;
import dev.knowhow.internal.people.Members;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The names of members are those of the current people and notes, however often they are asked for. */
class MemberNamesTest {

    private Collection<String> all = List.of("Ana", "@Ana", "Bo");
    private final MemberNames names = new MemberNames(() -> all);

    private Set<String> names(String member, People people) {
        return names.of(Member.undeclared(member), people);
    }

    @Test
    void areTheSameForEachQuestion() {
        for (int question = 1; question <= 3; question++) {
            assertThat(names("Ana", Members.NONE)).containsExactlyInAnyOrder("ana", "@ana");
            assertThat(names("Bo", Members.NONE)).containsExactly("bo");
            assertThat(names("Cy", Members.NONE)).isEmpty();
        }
    }

    @Test
    void changeWithTheNotes() {
        names("Bo", Members.NONE);
        names("Bo", Members.NONE);
        all = List.of("Ana", "Bo", "@Bo");

        for (int question = 1; question <= 3; question++) {
            assertThat(names("Bo", Members.NONE)).containsExactlyInAnyOrder("bo", "@bo");
        }
    }

    @Test
    void changeWithThePeople() {
        names("Ana", Members.NONE);
        names("Ana", Members.NONE);
        People unknown = new KnownPeople(Members.NONE, Set.of(new MemberId("Ana")));

        for (int question = 1; question <= 3; question++) {
            assertThat(names("Ana", unknown))
                    .as("the name with a sign is that of somebody else")
                    .containsExactly("ana");
        }
    }
}
