package dev.knowhow.internal.answer.who;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.internal.ranking.ConfidenceRule;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Passage;
import dev.knowhow.query.ScorePart;
import dev.knowhow.spi.NoteIndex;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the passages that an answer shows of its evidence. */
final class EvidencePassages {

    private final NoteIndex index;

    EvidencePassages(NoteIndex index) {
        this.index = index;
    }

    /** The requested page of experts, each with their weaknesses and the requested evidence. */
    List<Expert> page(List<Expert> all, ConfidenceRule confidence, Inquiry inquiry) {
        ExpertQuery query = inquiry.query();
        List<Expert> page =
                all.stream().skip(query.offset()).limit(query.limit()).toList();
        if (page.isEmpty()) {
            return page;
        }
        List<Expert> shown = confidence.judged(page).stream()
                .map(expert -> expert.withEvidence(
                        expert.evidence().stream().limit(query.evidence()).toList()))
                .toList();
        return query.passages() ? withPassages(shown, inquiry) : shown;
    }

    /** An expert with the passages of all evidence, and the components of the scores of the notes. */
    Expert explained(Expert expert, Inquiry inquiry) {
        if (!inquiry.query().passages()) {
            return expert;
        }
        Expert shown = withPassages(List.of(expert), inquiry).getFirst();
        Map<NoteId, List<ScorePart>> bearing =
                index.bearing(inquiry.topic(), inquiry.vocabulary(), notes(shown), inquiry.access());
        return shown.withEvidence(shown.evidence().stream()
                .map(one -> one.withBearing(bearing.getOrDefault(one.id(), List.of())))
                .toList());
    }

    /** Passages of all experts in one request, since the index may be far away. */
    private List<Expert> withPassages(List<Expert> experts, Inquiry inquiry) {
        Set<NoteId> notes = new LinkedHashSet<>();
        experts.forEach(expert -> notes.addAll(notes(expert)));
        if (notes.isEmpty()) {
            return experts;
        }
        Map<NoteId, Passage> passages = index.passages(inquiry.topic(), inquiry.vocabulary(), notes, inquiry.access());
        return experts.stream()
                .map(expert -> expert.withEvidence(expert.evidence().stream()
                        .map((Evidence piece) -> piece.withPassage(passages.get(piece.id())))
                        .toList()))
                .toList();
    }

    private static List<NoteId> notes(Expert expert) {
        return expert.evidence().stream()
                .filter(one -> one.basis() == null)
                .map(Evidence::id)
                .toList();
    }
}
