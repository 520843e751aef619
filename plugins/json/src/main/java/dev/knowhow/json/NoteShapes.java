package dev.knowhow.json;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.Attribution.Origin;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Link;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Section;
import dev.knowhow.people.Member;
import dev.knowhow.query.Backlink;
import dev.knowhow.query.Passage;
import dev.knowhow.query.Passage.InAttachment;
import dev.knowhow.query.Related;
import dev.knowhow.query.Searched;
import dev.knowhow.query.Siblings.Sibling;
import dev.knowhow.query.Snippet;
import java.util.List;
import java.util.function.Function;

/** JSON shapes of notes and their parts. */
public final class NoteShapes {

    private NoteShapes() {}

    /**
     * A person with a role in a note.
     *
     * @param member the member
     * @param attribution the role
     */
    public record Credit(Member member, Attribution attribution) {

        /**
         * The people with a role in a note.
         *
         * @param names resolves a name in a note to a member
         */
        public static List<Credit> of(List<Attribution> attributions, Function<String, Member> names) {
            return attributions.stream()
                    .map(one -> new Credit(names.apply(one.name()), one))
                    .toList();
        }
    }

    /** The notes that were searched. */
    public static final Shape<Searched> SEARCHED = Shape.<Searched>named("Searched", "The notes that were searched.")
            .integer("notes", Searched::notes)
            .as("how many notes the viewer has access to")
            .instant("asOf", Searched::asOf)
            .as("when the index was last brought up to date")
            .maybe("version", Searched::version)
            .as("the version of past notes, such as a commit of git; null for the notes of today")
            .build();

    private static final Shape<Snippet> SNIPPET = Shape.<Snippet>named(
                    "Snippet", "A piece of a note. Highlights are ranges of characters.")
            .text("text", Snippet::text)
            .list(
                    "highlights",
                    Shape.<Snippet.Range>part()
                            .integer("start", Snippet.Range::start)
                            .integer("end", Snippet.Range::end)
                            .build(),
                    Snippet::highlights)
            .build();

    static final Shape<InAttachment> IN_ATTACHMENT = Shape.<InAttachment>named(
                    "InAttachment", "A place in a file that the note links to.")
            .text("path", InAttachment::path)
            .integer("page", InAttachment::page)
            .as("the page or slide, from 1; 0 if the file has no pages")
            .build();

    static final Shape<Passage> PASSAGE = Shape.<Passage>named("Passage", "The section of a note that answers best.")
            .texts("section", Passage::section)
            .text("anchor", Passage::anchor)
            .integer("line", Passage::line)
            .object("snippet", SNIPPET, Passage::snippet)
            .objectOrNull("attachment", IN_ATTACHMENT, Passage::attachment)
            .as("the file that the snippet is from; null if it is from the note")
            .build();

    static final Shape<Credit> ATTRIBUTION = Shape.<Credit>named("Attribution", "A person with a role in a note.")
            .text("id", credit -> credit.member().id())
            .as("the member's id")
            .text("name", credit -> credit.member().name())
            .word("role", Role.class, credit -> credit.attribution().role())
            .number("share", credit -> credit.attribution().share())
            .word("origin", Origin.class, credit -> credit.attribution().origin())
            .build();

    static final Shape<Section> SECTION = Shape.<Section>named("Section", "The text below one heading.")
            .texts("path", Section::path)
            .text("anchor", Section::anchor)
            .integer("line", Section::line)
            .text("text", Section::text)
            .text("code", Section::code)
            .texts("blocks", Section::blocks)
            .build();

    static final Shape<Link> LINK = Shape.<Link>named("Link", "A link in a note.")
            .word("kind", Link.Kind.class, Link::kind)
            .text("target", Link::target)
            .text("fragment", Link::fragment)
            .text("text", Link::text)
            .integer("line", Link::line)
            .build();

    static final Shape<Problem> PROBLEM = Shape.<Problem>named("NoteProblem", "A problem in a file.")
            .word("severity", Problem.Severity.class, Problem::severity)
            .text("file", Problem::file)
            .integer("line", Problem::line)
            .text("what", Problem::what)
            .text("remedy", Problem::remedy)
            .build();

    static final Shape<Backlink> BACKLINK = Shape.<Backlink>named("Backlink", "A link from another note.")
            .text("from", Backlink::from)
            .text("title", Backlink::title)
            .text("text", Backlink::text)
            .text("context", Backlink::context)
            .as("a part of the line of plain text around the link")
            .integer("line", Backlink::line)
            .build();

    static final Shape<Sibling> SIBLING = Shape.<Sibling>named("Sibling", "A note in the same folder.")
            .text("id", sibling -> sibling.id().path())
            .text("title", Sibling::title)
            .build();

    static final Shape<Ranked<Related>> RELATED = Shape.<Ranked<Related>>named("Related", "A note related to another.")
            .integer("rank", Ranked::rank)
            .all(
                    Shape.<Related>part()
                            .text("id", Related::id)
                            .text("title", Related::title)
                            .number("score", Related::score)
                            .texts("words", Related::words)
                            .as("rare words that both notes contain")
                            .flag("linksHere", Related::linksHere)
                            .flag("linkedHere", Related::linkedHere)
                            .texts(
                                    "bothLinkTo",
                                    note -> note.bothLinkTo().stream()
                                            .map(NoteId::path)
                                            .toList())
                            .build(),
                    Ranked::value)
            .build();
}
