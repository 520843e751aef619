package dev.knowhow.present;

import dev.knowhow.json.EnumNames;
import dev.knowhow.people.Availability.Capacity;
import dev.knowhow.people.Availability.Mentees;
import dev.knowhow.people.Contact;
import dev.knowhow.people.Join;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The label of a member in all front ends. Unknown texts are empty.
 *
 * @param name the name
 * @param id the id, if it is another text than the name
 * @param kind the kind, if it is no person
 * @param team the team
 * @param place the place
 * @param mentor whether they can be asked as a mentor
 * @param left that they have left, and when
 * @param away that they are away today, and until when
 * @param capacity how often to ask them at most
 * @param mentees the free places of a mentor
 * @param contacts the ways to ask them; empty if they have left
 */
public record MemberLabel(
        String name,
        String id,
        String kind,
        String team,
        String place,
        boolean mentor,
        String left,
        String away,
        String capacity,
        String mentees,
        List<Contact> contacts) {

    private static final int MONTH = "2026-03".length();

    /** The label of a member. */
    public static MemberLabel of(Member member, LocalDate today) {
        boolean here = !member.left();
        return new MemberLabel(
                member.name(),
                member.id().value().equals(member.name()) ? "" : member.id().value(),
                member.kind() == MemberKind.PERSON ? "" : EnumNames.of(member.kind()),
                member.team() == null ? "" : member.team(),
                member.place() == null ? "" : member.place(),
                here && member.mentor(),
                here ? "" : left(member),
                here ? away(member, today) : "",
                here ? capacity(member.availability().capacity()) : "",
                here && member.mentor() ? mentees(member.availability().mentees()) : "",
                here ? member.contacts() : List.of());
    }

    private static String left(Member member) {
        LocalDate day = member.leftOn();
        return day == null ? "left" : "left " + day.toString().substring(0, MONTH);
    }

    private static String away(Member member, LocalDate today) {
        return member.availability()
                .absence(today)
                .map(absence -> absence.until() == null ? "away" : "away until " + absence.until())
                .orElse("");
    }

    private static String capacity(@Nullable Capacity capacity) {
        return capacity == null
                ? ""
                : Counts.of(capacity.requests(), "request") + " a " + EnumNames.of(capacity.per()) + " at most";
    }

    private static String mentees(@Nullable Mentees mentees) {
        return mentees == null
                ? ""
                : mentees.free() == 0
                        ? "no free place"
                        : Counts.of(mentees.free(), "free place") + " of " + mentees.places();
    }

    /** What to call a way to ask, as in {@code Ask on chat}. */
    public static String ask(Contact contact) {
        return switch (contact.kind()) {
            case CHAT -> "Ask on chat";
            case MAIL -> "Ask by mail";
            case PAGE -> "Contact";
        };
    }

    /** One or two initials, as in {@code AR} of Ana Ruiz; one character where names have no spaces. */
    public String initials() {
        String[] words = name.strip().split("[\\s-]+");
        String first = initial(words[0]);
        boolean one = words.length == 1 || Character.isIdeographic(first.codePointAt(0));
        return one ? first : first + initial(words[words.length - 1]);
    }

    private static String initial(String word) {
        int start =
                word.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('?');
        return Character.toString(Character.toUpperCase(start));
    }

    /** When and how often to ask, as in {@code away until 2026-04-01, 2 requests a week at most}. */
    public String availability() {
        return joined(away, capacity);
    }

    /** All of it but name and id, as in {@code Platform, Oslo, mentor, away until 2026-04-01}. */
    public String words() {
        return joined(kind, team, place, mentor ? "mentor" : "", mentees, left, away, capacity);
    }

    /** All of it but the name, on one line. */
    public String about() {
        return joined(id, words());
    }

    private static String joined(String... texts) {
        return String.join(
                ", ", Stream.of(texts).filter(text -> !text.isEmpty()).toList());
    }

    /** Names that are taken for theirs without a record; may be empty. */
    public static String joined(List<Join> joins) {
        return joins.isEmpty()
                ? ""
                : "Also known as "
                        + joins.stream()
                                .map(join -> join.name() + " (same " + EnumNames.of(join.reason()) + ")")
                                .collect(Collectors.joining(", "))
                        + "; derived from the notes, without a record";
    }

    /** The self-declared skills that match the query, as text; may be empty. */
    public static String declares(List<String> skills) {
        if (skills.isEmpty()) {
            return "";
        }
        return "self-declared " + (skills.size() == 1 ? "skill: " : "skills: ") + String.join(", ", skills);
    }
}
