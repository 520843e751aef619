package dev.knowhow.web.page;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Contact;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.MemberLabel;
import dev.knowhow.present.question.QuestionContext;
import dev.knowhow.query.Passage;
import dev.knowhow.query.Rising;
import dev.knowhow.query.RisingQuery;
import dev.knowhow.query.Searched;
import dev.knowhow.query.Snippet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The context of a page: the viewer, their permissions, and the links.
 *
 * @param knowhow the knowhow
 * @param viewer the viewer
 * @param links the links to other pages
 * @param today the current day
 * @param people the people who consent to be shown here
 * @param look what the operator adds to the pages
 * @param create the form of a new note; empty if the viewer may not create notes
 */
public record PageContext(
        Knowhow knowhow, Viewer viewer, Links links, LocalDate today, People people, Look look, String create) {

    /** The context of a viewer who does not create notes. */
    public static PageContext of(Knowhow knowhow, Viewer viewer, Links links, LocalDate today, Look look) {
        return new PageContext(
                knowhow,
                viewer,
                links,
                today,
                knowhow.as(viewer).people(links.live() ? Purpose.SEARCH : Purpose.EXPORT),
                look,
                "");
    }

    /** The same with the form of a new note; empty if the viewer may not create notes. */
    public PageContext withCreate(String form) {
        return new PageContext(knowhow, viewer, links, today, people, look, form);
    }

    /**
     * The form of a trend note with the evidence of a topic; empty if the viewer may not create notes.
     *
     * @param compared the periods; null for those of {@link RisingQuery#DEFAULT}
     */
    String draft(String topic, @Nullable Rising compared) {
        String name = UrlEncoding.part(topic);
        return create.isEmpty()
                ? ""
                : create + "?kind=trend&title=" + name + "&topic=" + name
                        + (compared == null
                                ? ""
                                : "&since=" + compared.since() + "&asOf=" + compared.until() + "&years="
                                        + compared.years());
    }

    /** The form of a note that asks a question of a person, or of nobody; empty if the viewer may not create notes. */
    String question(String title, @Nullable MemberId person) {
        return create.isEmpty()
                ? ""
                : create + "?kind=question&title=" + UrlEncoding.part(title)
                        + (person == null ? "" : "&ask=" + UrlEncoding.part(person.value()));
    }

    /** The session of the viewer. */
    public Session session() {
        return knowhow.as(viewer);
    }

    /** The context for questions. */
    public QuestionContext questions() {
        return new QuestionContext(knowhow, session(), people, today);
    }

    /** A link with its text. */
    public record Anchor(String text, String href) {}

    /** A name, with a URL if there is one. */
    public record Name(String text, @Nullable String href) {}

    /** A piece of a text, highlighted or not. */
    record Piece(String text, boolean mark) {}

    /** A person with label and link. */
    record PersonLine(@Nullable String href, String picture, MemberLabel label, List<Anchor> contacts) {

        private static final int COLOURS = 6;

        /** The colour of the initials, the same on all pages. */
        int colour() {
            return Math.floorMod(label.name().hashCode(), COLOURS);
        }
    }

    /** The number of searched notes, and the time of the index. */
    record Basis(String notes, @Nullable String asOf) {}

    Name name(Member member) {
        return new Name(member.name(), isFound(member) ? links.person(member.id()) : null);
    }

    /** Whether a member consents to be found here. A static site is an export, which needs its own consent. */
    boolean isFound(Member member) {
        return people.shows(member);
    }

    /** Whether a note may name a member as its author: on a server always, because the note itself names them. */
    boolean isNamed(Member member) {
        return links.live() || isFound(member);
    }

    /** The authors of a note, without duplicates. */
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
        MemberLabel label = MemberLabel.of(member, today);
        List<Anchor> contacts = new ArrayList<>();
        String ask = look.ask(member.id());
        boolean chats = label.contacts().stream().anyMatch(contact -> contact.kind() == Contact.Kind.CHAT);
        if (!ask.isEmpty() && !chats && member.declared() && !member.left() && isAsked(member)) {
            contacts.add(new Anchor("Ask on chat", ask));
        }
        boolean found = isFound(member);
        if (found) {
            label.contacts().forEach(contact -> contacts.add(new Anchor(MemberLabel.ask(contact), contact.url())));
        }
        return new PersonLine(
                found ? links.person(member.id()) : null,
                found && member.picture() != null ? links.face(member.id()) : "",
                label,
                contacts);
    }

    private boolean isAsked(Member member) {
        return isFound(member) && session().people(Purpose.ASKING).shows(member);
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
            pieces.add(new Piece(cells(snippet.text().substring(done, range.start())), false));
            pieces.add(new Piece(snippet.text().substring(range.start(), range.end()), true));
            done = range.end();
        }
        pieces.add(new Piece(cells(snippet.text().substring(done)), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    /** The plain text of a table has bars between its cells. */
    static String cells(String text) {
        return text.replaceAll("\\s*\\|\\s*", " · ").replaceAll("(?:· ){2,}", "· ");
    }

    /** A static site omits the time of the index, so that the same notes give the same files. */
    Basis basis(Searched searched) {
        Instant asOf = links.live() ? searched.asOf() : null;
        return new Basis(
                Counts.of(searched.notes(), "note"),
                asOf == null
                        ? null
                        : asOf.atOffset(ZoneOffset.UTC)
                                .toString()
                                .substring(0, 16)
                                .replace('T', ' '));
    }
}
