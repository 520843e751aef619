package dev.knowhow.json;

import dev.knowhow.expert.Confidence;
import dev.knowhow.expert.Declared;
import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.Weakness;
import dev.knowhow.people.Availability.Absence;
import dev.knowhow.people.Availability.Capacity;
import dev.knowhow.people.Availability.Mentees;
import dev.knowhow.people.Availability.Period;
import dev.knowhow.people.Contact;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberKind;
import dev.knowhow.query.ScorePart;

/** JSON shapes of people and their evidence. They contain no handles, and e-mail addresses only as contacts. */
public final class PeopleShapes {

    private PeopleShapes() {}

    private static final Shape<Absence> ABSENCE = Shape.<Absence>part()
            .day("from", Absence::from)
            .day("until", Absence::until)
            .build();

    private static final Shape<Capacity> CAPACITY = Shape.<Capacity>part()
            .integer("requests", Capacity::requests)
            .word("per", Period.class, Capacity::per)
            .build();

    private static final Shape<Mentees> MENTEES = Shape.<Mentees>part()
            .integer("taken", Mentees::taken)
            .integer("places", Mentees::places)
            .build();

    private static final Shape<Contact> CONTACT = Shape.<Contact>part()
            .word("kind", Contact.Kind.class, Contact::kind)
            .text("url", Contact::url)
            .build();

    /** A person, a team or a bot. */
    public static final Shape<Member> MEMBER = Shape.<Member>named("Member", "A person, a team or a bot.")
            .text("id", Member::id)
            .text("name", Member::name)
            .maybe("team", Member::team)
            .maybe("place", Member::place)
            .texts("languages", Member::languages)
            .texts("skills", Member::skills)
            .list("contacts", CONTACT, Member::contacts)
            .as("the ways to ask them, if they consent to be asked")
            .flag("mentor", Member::mentor)
            .list("absences", ABSENCE, member -> member.availability().absences())
            .objectOrNull("capacity", CAPACITY, member -> member.availability().capacity())
            .objectOrNull("mentees", MENTEES, member -> member.availability().mentees())
            .as("the places of a mentor")
            .flag("left", Member::left)
            .day("leftOn", Member::leftOn)
            .flag("declared", Member::declared)
            .as("whether there is a record of them")
            .word("kind", MemberKind.class, Member::kind)
            .build();

    /** A member in short. */
    static final Shape<Member> NAME = Shape.<Member>named("Name", "A member in short.")
            .text("id", Member::id)
            .text("name", Member::name)
            .build();

    static final Shape<ScorePart> SCORE_PART = Shape.<ScorePart>part()
            .text("name", ScorePart::name)
            .number("value", ScorePart::value)
            .build();

    static final Shape<Evidence.Basis> BASIS = Shape.<Evidence.Basis>named(
                    "EvidenceSource", "A source of evidence that is not a note.")
            .text("name", Evidence.Basis::source)
            .maybe("link", Evidence.Basis::link)
            .build();

    static final Shape<Evidence> EVIDENCE = Shape.<Evidence>named(
                    "Evidence",
                    "A note, or a statement of another source, that is evidence for a person. Its contribution is the product of the factors.")
            .text("id", Evidence::id)
            .text("title", Evidence::title)
            .day("date", Evidence::date)
            .text("role", evidence -> evidence.role().name())
            .number("contribution", Evidence::contribution)
            .list("factors", SCORE_PART, evidence -> evidence.factors().list())
            .number("coverage", Evidence::coverage)
            .as("how much of the query the note covers, 0 to 1")
            .objectOrNull("passage", NoteShapes.PASSAGE, Evidence::passage)
            .list("bearing", SCORE_PART, Evidence::bearing)
            .as("the parts of the note's score for the topic; empty unless requested")
            .objectOrNull("source", BASIS, Evidence::basis)
            .as("where it is known from if it is not a note; null for a note")
            .build();

    static final Shape<Expert> EXPERT = Shape.<Expert>part()
            .object("member", MEMBER, Expert::member)
            .number("score", Expert::score)
            .as("the sum of the contributions of all evidence; 1 is what the best note gives to its author")
            .word("confidence", Confidence.class, Expert::confidence)
            .words(
                    "weaknesses",
                    Weakness.class,
                    expert -> expert.weaknesses().stream().sorted().toList())
            .as("what limits the confidence")
            .integer("notes", Expert::notes)
            .texts("declares", Expert::declares)
            .as("self-declared skills that match the query; not counted")
            .list("evidence", EVIDENCE, Expert::evidence)
            .build();

    static final Shape<Ranked<Expert>> RANKED = Shape.<Ranked<Expert>>named("Expert", "An expert.")
            .integer("rank", Ranked::rank)
            .all(EXPERT, Ranked::value)
            .build();

    static final Shape<Expert> LEAVER = Shape.<Expert>named("Leaver", "An expert who has left.")
            .all(EXPERT, expert -> expert)
            .build();

    static final Shape<Declared> DECLARED = Shape.<Declared>named(
                    "Declared", "A person with a self-declared skill, without evidence.")
            .object("member", MEMBER, Declared::member)
            .texts("declares", Declared::declares)
            .build();
}
