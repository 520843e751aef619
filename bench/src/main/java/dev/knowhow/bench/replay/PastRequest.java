package dev.knowhow.bench.replay;

import java.time.LocalDate;
import java.util.List;

/**
 * A document that asked people, such as a proposal with reviewers or a project with mentors. It is a note from its day
 * on, and a request on its day.
 *
 * @param id the name of the note
 * @param day the day
 * @param title the title
 * @param team the owning team; empty if unknown
 * @param askers the handles of the authors
 * @param asked the handles of the people who were asked
 * @param need the need in words
 * @param text the text of the note
 */
record PastRequest(
        String id,
        LocalDate day,
        String title,
        String team,
        List<String> askers,
        List<String> asked,
        String need,
        String text) {

    private static final int MAX_CHARACTERS = 1500;

    PastRequest {
        askers = List.copyOf(askers);
        asked = asked.stream().distinct().toList();
        need = need.replaceAll("\\s+", " ").strip();
        need = need.substring(0, Math.min(need.length(), MAX_CHARACTERS));
    }

    /** The note. */
    String note() {
        return "---\ntitle: \"" + title.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\nauthors: " + askers
                + "\nreviewers: " + asked + (team.isEmpty() ? "" : "\nteam: \"" + team + "\"") + "\ndate: " + day
                + "\n---\n" + text + "\n";
    }

    /** The line of the events file. */
    String event() {
        return String.join("\t", id, day.toString(), String.join(",", askers), team.isEmpty() ? "-" : team, need);
    }
}
