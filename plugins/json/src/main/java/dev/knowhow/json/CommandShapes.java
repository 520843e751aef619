package dev.knowhow.json;

import dev.knowhow.note.Note;
import dev.knowhow.people.MemberId;
import dev.knowhow.query.SavedQuery;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** JSON shapes of what commands report that are not questions. */
public final class CommandShapes {

    private CommandShapes() {}

    /**
     * The new matches of a saved query.
     *
     * @param begins whether the query ran for the first time, so that it has no new matches
     */
    public record NewMatches(SavedQuery query, boolean begins, List<Note> notes) {}

    /**
     * A question or opportunity for a member.
     *
     * @param kind {@code question} or {@code opportunity}
     * @param unconfirmed the day of a report that was interrupted; null for a new match
     */
    public record FoundMatch(
            String kind,
            String id,
            String title,
            @Nullable LocalDate date,
            String why,
            @Nullable LocalDate unconfirmed) {}

    /**
     * A setting that has a value.
     *
     * @param origin the environment variable, or the file and line
     */
    public record SetValue(String key, String value, String origin) {}

    /** A setting that may be set. */
    public record SettingKey(String key, String variable, String description) {}

    /** An issued token, without its secret. */
    public record TokenRow(
            String id,
            @Nullable MemberId member,
            Set<String> groups,
            LocalDate issued,
            @Nullable LocalDate until,
            String label) {}

    /**
     * A message of the outbox.
     *
     * @param state how far it is, in lower case
     * @param next when it is tried again, or the time of the last change
     * @param reason what went wrong; empty if nothing
     */
    public record OutboxRow(
            String id, String receiver, String state, Instant created, int attempts, Instant next, String reason) {}

    /**
     * The index in a cluster.
     *
     * @param server the version of the server
     * @param health green, yellow or red
     * @param index the index in use; null if missing
     * @param indexes all indexes, with those beside it
     * @param commits the number of commits to the index in use
     * @param writer the process that writes to it; null if missing
     * @param problems what an operator should correct
     */
    public record ClusterIndexRow(
            String server,
            int nodes,
            String health,
            @Nullable String index,
            List<String> indexes,
            long commits,
            @Nullable String writer,
            List<String> problems) {}

    /**
     * A new note.
     *
     * @param file the file; null if a plugin has written the note elsewhere
     * @param author the author's id or name; null if unknown
     */
    public record CreatedNote(
            @Nullable Path file, String id, @Nullable String author) {}

    /**
     * A note that has moved, or would.
     *
     * @param from the id of the note before the move
     * @param to its id after the move
     * @param moved whether it has moved
     * @param changes the ids of the notes that change, before the move
     * @param left the links that cannot be rewritten
     */
    public record MovedNote(String from, String to, boolean moved, List<String> changes, List<LeftLink> left) {}

    /**
     * A link that cannot be rewritten.
     *
     * @param note the id of the note that contains it
     * @param line its line, from 1
     * @param target its target as written
     */
    public record LeftLink(String note, int line, String target) {}

    /** The number of pages and files of a static site. */
    public record SiteFiles(int notes, int people, int topics, int written, int unchanged, int removed) {}

    /**
     * A change of a people file.
     *
     * @param written whether the file has changed on disk
     * @param counts the number of records that were added, gained keys or are the same; empty for accepted proposals
     * @param patch the change as a unified diff
     */
    public record PeopleEdit(String file, boolean written, Map<String, Integer> counts, String patch) {}

    private static final Shape<Note> MATCH = Shape.<Note>part()
            .text("id", Note::id)
            .text("title", Note::title)
            .day("date", Note::date)
            .build();

    /** The new matches of a saved query. */
    public static final Shape<NewMatches> ALERT = Shape.<NewMatches>part()
            .text("name", alert -> alert.query().name())
            .text("text", alert -> alert.query().text())
            .flag("begins", NewMatches::begins)
            .list("notes", MATCH, NewMatches::notes)
            .build();

    /** A match for a member. */
    public static final Shape<FoundMatch> MATCH_ALERT = Shape.<FoundMatch>part()
            .text("kind", FoundMatch::kind)
            .text("id", FoundMatch::id)
            .text("title", FoundMatch::title)
            .day("date", FoundMatch::date)
            .text("why", FoundMatch::why)
            .day("unconfirmed", FoundMatch::unconfirmed)
            .build();

    /** A setting that has a value. */
    public static final Shape<SetValue> SETTING = Shape.<SetValue>part()
            .text("key", SetValue::key)
            .text("value", SetValue::value)
            .text("origin", SetValue::origin)
            .build();

    /** A setting that may be set. */
    public static final Shape<SettingKey> KEY = Shape.<SettingKey>part()
            .text("key", SettingKey::key)
            .text("variable", SettingKey::variable)
            .text("description", SettingKey::description)
            .build();

    /** The index in a cluster. */
    public static final Shape<ClusterIndexRow> CLUSTER = Shape.<ClusterIndexRow>part()
            .text("server", ClusterIndexRow::server)
            .integer("nodes", ClusterIndexRow::nodes)
            .text("health", ClusterIndexRow::health)
            .maybe("index", ClusterIndexRow::index)
            .texts("indexes", ClusterIndexRow::indexes)
            .integer("commits", row -> (int) row.commits())
            .maybe("writer", ClusterIndexRow::writer)
            .texts("problems", ClusterIndexRow::problems)
            .build();

    /** A message of the outbox. */
    public static final Shape<OutboxRow> OUTBOX_MESSAGE = Shape.<OutboxRow>part()
            .text("id", OutboxRow::id)
            .text("receiver", OutboxRow::receiver)
            .text("state", OutboxRow::state)
            .instant("created", OutboxRow::created)
            .integer("attempts", OutboxRow::attempts)
            .instant("next", OutboxRow::next)
            .text("reason", OutboxRow::reason)
            .build();

    /** The secret of a new token. */
    public static final Shape<String> SECRET =
            Shape.<String>part().text("token", secret -> secret).build();

    /** An issued token, without its secret. */
    public static final Shape<TokenRow> TOKEN = Shape.<TokenRow>part()
            .text("id", TokenRow::id)
            .maybe("member", TokenRow::member)
            .texts("groups", TokenRow::groups)
            .day("issued", TokenRow::issued)
            .day("until", TokenRow::until)
            .text("label", TokenRow::label)
            .build();

    /** A new note. */
    public static final Shape<CreatedNote> NEW = Shape.<CreatedNote>part()
            .maybe("file", CreatedNote::file)
            .text("id", CreatedNote::id)
            .maybe("author", CreatedNote::author)
            .build();

    private static final Shape<LeftLink> LEFT_LINK = Shape.<LeftLink>part()
            .text("note", LeftLink::note)
            .integer("line", LeftLink::line)
            .text("target", LeftLink::target)
            .build();

    /** A note that has moved, or would. */
    public static final Shape<MovedNote> MOVE = Shape.<MovedNote>part()
            .text("from", MovedNote::from)
            .text("to", MovedNote::to)
            .flag("moved", MovedNote::moved)
            .texts("changes", MovedNote::changes)
            .list("left", LEFT_LINK, MovedNote::left)
            .build();

    /** The number of pages and files of a static site. */
    public static final Shape<SiteFiles> SITE = Shape.<SiteFiles>part()
            .integer("notes", SiteFiles::notes)
            .integer("people", SiteFiles::people)
            .integer("topics", SiteFiles::topics)
            .integer("written", SiteFiles::written)
            .integer("unchanged", SiteFiles::unchanged)
            .integer("removed", SiteFiles::removed)
            .build();

    /** A change of a people file. */
    public static final Shape<PeopleEdit> PEOPLE = Shape.<PeopleEdit>part()
            .text("file", PeopleEdit::file)
            .flag("written", PeopleEdit::written)
            .values("counts", PeopleEdit::counts)
            .text("patch", PeopleEdit::patch)
            .build();
}
