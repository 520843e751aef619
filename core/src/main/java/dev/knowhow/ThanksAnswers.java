package dev.knowhow;

import dev.knowhow.KnowhowException.Category;
import dev.knowhow.internal.consent.Findable;
import dev.knowhow.internal.thanks.ThanksWriter;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.MemberKind;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.spi.Access;
import java.io.IOException;
import java.util.List;

/** Records thanks of one viewer. Thread-safe. */
final class ThanksAnswers {

    private static final int MOST_WORDS = 200;
    private static final int MOST_PEOPLE = 10;

    private final Viewer viewer;
    private final Answers answers;

    ThanksAnswers(Viewer viewer, Answers answers) {
        this.viewer = viewer;
        this.answers = answers;
    }

    List<Member> thank(NoteId id, String words, Access access, People people) {
        MemberId user = viewer.member();
        if (user == null) {
            throw wrong("thanks are from a member: ask with --as, or sign in");
        }
        String line = words.strip();
        if (line.length() > MOST_WORDS || line.chars().anyMatch(Character::isISOControl)) {
            throw wrong("the words of thanks have up to " + MOST_WORDS + " characters on one line, without tabs");
        }
        MemberId from = people.signedIn(user).id();
        Note note = answers.index
                .note(id, access)
                .orElseThrow(() -> wrong("there is no note " + id.path() + ", or you do not have access"));
        List<Member> contributors = contributors(note, people);
        List<Member> to = contributors.stream()
                .filter(member -> !member.id().equals(from))
                .limit(MOST_PEOPLE)
                .toList();
        if (to.isEmpty()) {
            throw wrong(
                    contributors.isEmpty()
                            ? "no author of " + id.path() + " is known"
                            : "you are the only known author of " + id.path() + ", and you cannot thank yourself");
        }
        try {
            List<String> thanked = new ThanksWriter(answers.writer())
                    .append(
                            answers.today(),
                            from.value(),
                            to.stream().map(member -> member.id().value()).toList(),
                            id,
                            line);
            return to.stream()
                    .filter(member -> thanked.contains(member.id().value()))
                    .map(Member::withoutAddresses)
                    .toList();
        } catch (IOException e) {
            throw new KnowhowException(Category.NOTES, "the thanks cannot be written: " + e.getMessage(), e);
        }
    }

    /** Those who answered a question, else those who wrote the note, who agree to be found. */
    private static List<Member> contributors(Note note, People people) {
        Findable findable = Findable.to(Purpose.SEARCH);
        Role role = note.isQuestion() ? Role.ANSWERER : Role.AUTHOR;
        return note.attributions().stream()
                .filter(one -> one.role() == role)
                .map(one -> people.resolve(one.name()))
                .filter(member -> member.kind() == MemberKind.PERSON && findable.includes(member))
                .distinct()
                .toList();
    }

    private static KnowhowException wrong(String what) {
        return new KnowhowException(Category.USAGE, what);
    }
}
