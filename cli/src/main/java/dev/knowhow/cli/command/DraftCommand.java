package dev.knowhow.cli.command;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.cli.line.ExitCode;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Viewer;
import dev.knowhow.publish.Drafts;
import dev.knowhow.publish.NewNote;
import dev.knowhow.publish.NoteTemplates;
import dev.knowhow.query.RisingQuery;
import dev.knowhow.spi.NoteWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Creates a note with the evidence for it, for a person to write. */
public final class DraftCommand implements Command {

    private static final String USUAL = "30d";
    private static final String TREND = "trend";
    private static final String NEWSLETTER = "newsletter";
    private static final String RADAR = "radar";
    private static final String HANDOVER = "handover";

    @Override
    public Usage usage() {
        return Usage.of("draft", "Create a draft with evidence: trend, newsletter, radar or handover.")
                .more(
                        "A trend has the notes about a topic, their number by month, and the people to ask. A "
                                + "newsletter has the news since a day, by kind, and what rises. A radar is a trend with what moved since "
                                + "a day and what to review. A handover has what a member hands over, by open notes. All of it is "
                                + "what everyone may see. The note begins as its template in `new` does, and is not "
                                + "published while it has the line `status: draft`.",
                        "",
                        "The index must be current.")
                .words(
                        "KIND [TITLE...]",
                        "trend, newsletter, radar or handover, and the title (for a trend, the topic)")
                .text("--topic", "TOPIC", "the topic of a trend")
                .text("--person", "PERSON", "the member who hands over: id, name, handle or e-mail")
                .since(
                        "the first day of the news of a newsletter, of the moves of a radar, or of the recent period of a "
                                + "trend (90 days)",
                        USUAL)
                .day("--as-of", "the last day of the recent period of a trend (the day of the newest note)")
                .number("--years", "compare a trend with this many years before (1)")
                .text("--as", "MEMBER", "the author: id, name, handle or e-mail (from the git configuration)")
                .texts("--tag", "TAG", "a tag; may be repeated (the topic, or newsletter)")
                .text("--folder", "FOLDER", "the folder below the notes folder (that of the kind)")
                .path("--notes", "DIR", "the notes folder (default: the enclosing vault, or the current directory)")
                .plugins()
                .examples(
                        "draft trend --topic kafka",
                        "draft newsletter March 2026 --since 2026-03 --as ana",
                        "draft radar --since 2026-01",
                        "draft handover --person ingrid")
                .asJson();
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.wordList();
        String kind = words.isEmpty() ? "" : words.getFirst();
        String topic = invocation.text("--topic");
        String person = invocation.text("--person");
        if (!List.of(TREND, NEWSLETTER, RADAR, HANDOVER).contains(kind)) {
            throw Invocation.wrong(
                    "name what to draft: trend, newsletter, radar or handover, as in: knowhow draft trend "
                            + "--topic kafka");
        }
        if (kind.equals(HANDOVER) != (person != null)) {
            throw Invocation.wrong(
                    person != null
                            ? "--person requires handover"
                            : "name who hands over, as in: knowhow draft handover --person ingrid");
        }
        if (kind.equals(TREND) && topic == null) {
            throw Invocation.wrong("name the topic of the trend, as in: knowhow draft trend --topic kafka");
        }
        if (!kind.equals(TREND) && topic != null) {
            throw Invocation.wrong("--topic requires trend; a " + kind + " has no topic");
        }
        if (!kind.equals(TREND) && (invocation.text("--as-of") != null || invocation.text("--years") != null)) {
            throw Invocation.wrong("--as-of and --years require trend");
        }
        LocalDate since = invocation.since(USUAL);
        Path notes = NewCommand.notes(invocation);
        try (Knowhow knowhow = Vault.prepare(invocation)
                .notes(notes)
                .index(notes.resolve(IndexPlace.NAME))
                .build()) {
            if (!knowhow.operations().status().exists()) {
                throw new KnowhowException(
                        Category.INDEX, "no index of " + notes + " yet; type: knowhow index " + notes);
            }
            Optional<String> author = NewCommand.author(invocation, notes, knowhow);
            NoteWriter writer = knowhow.operations().writer();
            Drafts drafts = new Drafts(knowhow);
            Function<NoteId, String> material = topic != null
                    ? drafts.trend(periods(invocation, since).withTopic(topic))
                    : person != null
                            ? drafts.handover(person)
                            : kind.equals(RADAR) ? drafts.radar(since) : drafts.newsletter(since);
            LocalDate today = LocalDate.now(invocation.environment().clock());
            List<String> tags = new ArrayList<>(NewCommand.tags(invocation));
            if (tags.isEmpty() && (topic != null || kind.equals(NEWSLETTER))) {
                tags.add(topic != null ? topic : NEWSLETTER);
            }
            String usual = topic != null
                    ? topic
                    : person != null
                            ? "Handover of "
                                    + knowhow.as(Viewer.EVERYONE)
                                            .people(Purpose.SEARCH)
                                            .resolve(person)
                                            .name()
                            : (kind.equals(RADAR) ? "Radar " : "Newsletter ") + today;
            NoteId note = new NoteTemplates(notes, writer)
                    .create(
                            new NewNote(
                                    kind.equals(RADAR) ? TREND : kind,
                                    words.size() > 1 ? String.join(" ", words.subList(1, words.size())) : usual,
                                    author.stream().toList(),
                                    today,
                                    tags,
                                    invocation.text("--folder")),
                            material);
            NewCommand.print(invocation, notes, note, writer.name(), author.orElse(null));
            return ExitCode.FOUND;
        }
    }

    /** The periods of a trend. */
    private static RisingQuery periods(Invocation invocation, LocalDate since) {
        try {
            return RisingQuery.DEFAULT
                    .withSince(invocation.text("--since") == null ? null : since)
                    .withUntil(invocation.day("--as-of"))
                    .withYears(invocation.number("--years", RisingQuery.DEFAULT.years()));
        } catch (IllegalArgumentException e) {
            throw Invocation.wrong(String.valueOf(e.getMessage()));
        }
    }
}
