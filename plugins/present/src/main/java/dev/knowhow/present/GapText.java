package dev.knowhow.present;

import dev.knowhow.people.Member;
import dev.knowhow.query.Gap;
import java.time.LocalDate;
import java.util.List;

/** Texts about queries without results. */
public final class GapText {

    private GapText() {}

    /**
     * The outline of a note that answers a query, by the person who is best placed to write it; a draft until edited.
     */
    public static String draft(Gap gap, LocalDate today) {
        Member writer = gap.writer();
        return String.join(
                "\n",
                "---",
                "title: " + Yaml.text(gap.question()),
                "authors: "
                        + Yaml.list(
                                writer == null ? List.of() : List.of(writer.id().value())),
                "date: " + today,
                "tags: []",
                "status: draft",
                "---",
                "",
                "The answer in two sentences, for those who asked (" + Counts.of(gap.times(), "time") + ").",
                "",
                "## How it works",
                "",
                "## What to do",
                "",
                "## Who to ask, and what to read",
                "");
    }
}
