package dev.knowhow.json;

import dev.knowhow.CheckReport;
import dev.knowhow.CheckReport.Duplicate;
import dev.knowhow.IndexReport;
import dev.knowhow.LinkReport;
import dev.knowhow.LinkReport.Row;
import dev.knowhow.PluginInfo;
import java.util.List;

/** JSON shapes of reports on a vault. */
public final class ReportShapes {

    private ReportShapes() {}

    /**
     * Likely duplicates, and the patch that joins them.
     *
     * @param file what is patched
     * @param text the patch
     */
    public record Patch(List<Duplicate> duplicates, String file, String text) {}

    private static final Shape<Duplicate> DUPLICATE = Shape.<Duplicate>named(
                    "Duplicate", "Two members who may be one person.")
            .object("first", PeopleShapes.NAME, Duplicate::first)
            .object("second", PeopleShapes.NAME, Duplicate::second)
            .text("reason", Duplicate::reason)
            .build();

    private static final Shape<Row> ROW = Shape.<Row>named("FoundLink", "A link that does not lead to one note.")
            .text("from", Row::from)
            .object("link", NoteShapes.LINK, Row::link)
            .texts("candidates", Row::candidates)
            .build();

    /** The result of an indexing. */
    public static final Shape<IndexReport> INDEX = Shape.<IndexReport>named("IndexReport", "The result of an indexing.")
            .rows("problems", "problem", NoteShapes.PROBLEM, IndexReport::problems)
            .integer("seen", IndexReport::seen)
            .integer("parsed", IndexReport::parsed)
            .integer("unchanged", IndexReport::unchanged)
            .integer("deleted", IndexReport::deleted)
            .integer("relinked", IndexReport::relinked)
            .text("rebuilt", IndexReport::rebuilt)
            .integer("tookMillis", report -> report.took().toMillis())
            .build();

    /** Problems in the notes. */
    public static final Shape<CheckReport> CHECK = Shape.<CheckReport>named("CheckReport", "Problems in the notes.")
            .rows("problems", "problem", NoteShapes.PROBLEM, CheckReport::problems)
            .rows("duplicates", "duplicate", DUPLICATE, CheckReport::duplicates)
            .integer("notes", CheckReport::notes)
            .build();

    /** Likely duplicates among people. */
    public static final Shape<Patch> PATCH = Shape.<Patch>part()
            .rows("duplicates", "duplicate", DUPLICATE, Patch::duplicates)
            .text("file", Patch::file)
            .text("text", Patch::text)
            .build();

    /** Links that do not lead to one note. */
    public static final Shape<LinkReport> LINKS = Shape.<LinkReport>named(
                    "LinkReport", "Links that lead nowhere, or to several notes.")
            .rows("broken", "broken", ROW, LinkReport::broken)
            .rows("ambiguous", "ambiguous", ROW, LinkReport::ambiguous)
            .integer("total", LinkReport::total)
            .as("how many links there are within the vault")
            .build();

    /** A plugin. */
    public static final Shape<PluginInfo> PLUGIN = Shape.<PluginInfo>part()
            .text("name", PluginInfo::name)
            .text("version", PluginInfo::version)
            .text("origin", PluginInfo::origin)
            .text("problem", PluginInfo::problem)
            .build();
}
