package dev.knowhow.json;

import dev.knowhow.team.Handover;
import dev.knowhow.team.Handover.OpenQuestion;
import dev.knowhow.team.Handover.OwnedNote;
import dev.knowhow.team.Handover.Review;
import dev.knowhow.team.Handover.WrittenNote;

/** The JSON shape of what a member hands over. */
public final class HandoverShapes {

    private HandoverShapes() {}

    private static final Shape<WrittenNote> WRITTEN = Shape.<WrittenNote>named(
                    "WrittenNote", "A note that the member wrote or edited.")
            .text("id", WrittenNote::id)
            .text("title", WrittenNote::title)
            .day("day", WrittenNote::day)
            .integer("helped", WrittenNote::helped)
            .as("how many other people linked to it or thanked for it")
            .integer("others", WrittenNote::others)
            .as("how many other people are here and contributed to it")
            .build();

    private static final Shape<Review> REVIEW = Shape.<Review>named("DueReview", "A review that the member should do.")
            .text("id", Review::id)
            .text("title", Review::title)
            .day("due", Review::due)
            .as("null for a draft that names the member as a reviewer")
            .build();

    private static final Shape<OpenQuestion> QUESTION = Shape.<OpenQuestion>named(
                    "OpenQuestion", "A question without an answer.")
            .text("id", OpenQuestion::id)
            .text("title", OpenQuestion::title)
            .day("day", OpenQuestion::day)
            .flag("asks", OpenQuestion::asks)
            .as("whether the member asks it; otherwise they are asked")
            .build();

    private static final Shape<OwnedNote> OWNED = Shape.<OwnedNote>part()
            .text("id", OwnedNote::id)
            .text("title", OwnedNote::title)
            .build();

    /** What a member hands over. */
    public static final Shape<Handover> HANDOVER = Shape.<Handover>named(
                    "Handover",
                    "What a member hands over; for the member, the leads of their team and the operator alone.")
            .rows("topics", "topic", TeamShapes.TOPIC_RISK, Handover::topics)
            .rows("notes", "note", WRITTEN, Handover::notes)
            .rows("reviews", "review", REVIEW, Handover::reviews)
            .rows("questions", "question", QUESTION, Handover::questions)
            .rows("owned", "owned", OWNED, Handover::owned)
            .objectOrNull("member", PeopleShapes.NAME, Handover::member)
            .as("null if the viewer asks about themselves and is not a member")
            .day("day", Handover::day)
            .build();
}
