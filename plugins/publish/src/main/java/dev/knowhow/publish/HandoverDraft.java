package dev.knowhow.publish;

import dev.knowhow.note.NoteId;
import dev.knowhow.present.Counts;
import dev.knowhow.present.RiskText;
import dev.knowhow.team.Handover;
import dev.knowhow.team.Handover.OpenQuestion;
import dev.knowhow.team.Handover.Review;
import dev.knowhow.team.Handover.WrittenNote;
import dev.knowhow.team.Risk.Successor;
import dev.knowhow.team.Risk.TopicRisk;
import dev.knowhow.text.MarkdownEscape;
import java.util.List;
import java.util.stream.Collectors;

/** What a member hands over, as Markdown. */
final class HandoverDraft {

    private static final int NOTES = 20;

    private final Markdown text;

    private HandoverDraft(NoteId draft) {
        this.text = new Markdown(draft);
    }

    /** The material of a draft. */
    static String of(Handover handover, NoteId draft) {
        return new HandoverDraft(draft).written(handover);
    }

    private String written(Handover handover) {
        section("Topics", handover.topics().stream().map(this::topic).toList());
        section(
                "Notes",
                handover.withNotes(NOTES).notes().stream().map(this::note).toList());
        section("Reviews", handover.reviews().stream().map(this::review).toList());
        section(
                "Open questions",
                handover.questions().stream().map(this::question).toList());
        section(
                "Owned notes",
                handover.owned().stream()
                        .map(one -> "- " + text.link(one.id(), one.title()))
                        .toList());
        return text.text();
    }

    private void section(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            text.heading(heading).lines(lines);
        }
    }

    private String topic(TopicRisk one) {
        String line = "- **" + MarkdownEscape.of(one.topic()) + "**: " + RiskText.last(one)
                + (one.here() == 0 ? "; nobody else is here who contributed" : "");
        return line
                + one.successors().stream()
                        .map(this::successor)
                        .map("; "::concat)
                        .collect(Collectors.joining());
    }

    private String successor(Successor one) {
        String read = one.toLearn().stream()
                .map(note -> text.link(note.id(), note.title()))
                .collect(Collectors.joining(", "));
        return MarkdownEscape.of(one.member().name()) + " could take over"
                + (read.isEmpty() ? "" : " and should first read " + read);
    }

    private String note(WrittenNote one) {
        return "- " + text.link(one.id(), one.title())
                + (one.day() == null ? "" : ", " + one.day())
                + (one.helped() == 0 ? "" : ", helped " + Counts.people(one.helped()));
    }

    private String review(Review one) {
        return "- " + text.link(one.id(), one.title()) + (one.due() == null ? ", a draft" : ", due " + one.due());
    }

    private String question(OpenQuestion one) {
        return "- " + text.link(one.id(), one.title()) + (one.asks() ? "" : ", asked of me");
    }
}
