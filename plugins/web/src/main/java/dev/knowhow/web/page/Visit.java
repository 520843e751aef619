package dev.knowhow.web.page;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Passage;
import dev.knowhow.query.Searched;
import dev.knowhow.query.Snippet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looks at a page.
 *
 * @param knowhow who answers
 * @param viewer who looks
 * @param links where pages lie, as seen from this one
 * @param today what day it is
 * @param people those who agree to be shown here
 */
public record Visit(Knowhow knowhow, Viewer viewer, Links links, LocalDate today, People people) {

    /** A visit today. */
    public static Visit of(Knowhow knowhow, Viewer viewer, Links links, LocalDate today) {
        return new Visit(
                knowhow,
                viewer,
                links,
                today,
                knowhow.as(viewer).people(links.live() ? Purpose.SEARCH : Purpose.EXPORT));
    }

    /** The questions of whoever looks. */
    Session session() {
        return knowhow.as(viewer);
    }

    /** A link and its words. */
    public record Anchor(String text, String href) {}

    /** A name, with where it leads if it leads anywhere. */
    public record Name(String text, @Nullable String href) {}

    /** A piece of a text that is marked, or not. */
    record Piece(String text, boolean mark) {}

    /** A person, as shown wherever one is named at length. */
    record PersonLine(
            String name,
            @Nullable String href,
            @Nullable String team,
            @Nullable String place,
            boolean mentor,
            @Nullable String left,
            @Nullable String away,
            @Nullable String capacity) {}

    /** What an answer rests on. */
    record Basis(String notes, @Nullable String asOf) {}

    Name name(Member member) {
        return new Name(member.name(), isFound(member) ? links.person(member.id()) : null);
    }

    /** Whether somebody agrees to be found here; a folder of files is an export, which takes an agreement of its own. */
    boolean isFound(Member member) {
        return people.shows(member);
    }

    /** Whether a note names somebody as its author: on a server always, as its file does. */
    boolean isNamed(Member member) {
        return links.live() || isFound(member);
    }

    /** The authors of a note, each once. */
    List<Name> authors(List<Attribution> attributions) {
        Set<Member> members = new LinkedHashSet<>();
        for (Attribution attribution : attributions) {
            if (attribution.role() == Role.AUTHOR) {
                members.add(people.resolve(attribution.name()));
            }
        }
        return members.stream().filter(this::isNamed).map(this::name).toList();
    }

    PersonLine person(Member member) {
        boolean mentor = member.mentor() && !member.left();
        return new PersonLine(
                member.name(),
                isFound(member) ? links.person(member.id()) : null,
                member.team(),
                member.place(),
                mentor,
                member.left() ? left(member) : null,
                member.left() ? null : away(member),
                capacity(member));
    }

    private static String left(Member member) {
        LocalDate day = member.leftOn();
        return day == null ? "has left" : "left " + day.toString().substring(0, 7);
    }

    private @Nullable String away(Member member) {
        return member.availability()
                .absence(today)
                .map(absence -> absence.until() == null ? "away" : "away until " + absence.until())
                .orElse(null);
    }

    private static @Nullable String capacity(Member member) {
        var capacity = member.availability().capacity();
        return capacity == null || member.left()
                ? null
                : count(capacity.requests(), "request") + " a " + word(capacity.per()) + " at most";
    }

    List<Anchor> tags(List<String> tags) {
        return tags.stream().map(tag -> new Anchor(tag, links.topic(tag))).toList();
    }

    static List<Piece> pieces(@Nullable Passage passage) {
        if (passage == null) {
            return List.of();
        }
        Snippet snippet = passage.snippet();
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Snippet.Range range : snippet.highlights()) {
            pieces.add(new Piece(snippet.text().substring(done, range.start()), false));
            pieces.add(new Piece(snippet.text().substring(range.start(), range.end()), true));
            done = range.end();
        }
        pieces.add(new Piece(snippet.text().substring(done), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    /** Where in a note a passage is; the title, should it be the first heading, is not said again. */
    static String section(String title, @Nullable Passage passage) {
        if (passage == null) {
            return "";
        }
        List<String> path = passage.section();
        boolean titled = !path.isEmpty() && path.getFirst().equals(title);
        return String.join(" › ", titled ? path.subList(1, path.size()) : path);
    }

    /** In a folder of files nobody asks how fresh an index is, and the same notes are to make the same files. */
    Basis basis(Searched searched) {
        Instant asOf = links.live() ? searched.asOf() : null;
        return new Basis(
                count(searched.notes(), "note"),
                asOf == null
                        ? null
                        : asOf.atOffset(ZoneOffset.UTC)
                                .toString()
                                .substring(0, 16)
                                .replace('T', ' '));
    }

    /** As in {@code 1 note} or {@code 2,176 notes}. */
    static String count(long number, String thing) {
        return grouped(number) + " " + thing + (number == 1 ? "" : "s");
    }

    static String people(long number) {
        return number == 1 ? "1 person" : grouped(number) + " people";
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
