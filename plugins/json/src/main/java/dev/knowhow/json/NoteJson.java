package dev.knowhow.json;

import dev.knowhow.note.Attribution;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.query.Completion;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.Passage;
import dev.knowhow.query.Related;
import dev.knowhow.query.Relaxation;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Searched;
import dev.knowhow.query.Snippet;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Notes that were found, for programs. */
public final class NoteJson {

    private final Json json;
    private final People people;

    /**
     * Writes with this.
     *
     * @param people who is who: notes call people many names, programs get an id and a name
     */
    public NoteJson(Json json, People people) {
        this.json = json;
        this.people = people;
    }

    /** The fields of an answer as one document: hits, facets, and what they rest on. */
    public void search(SearchResults results, int offset) {
        AtomicInteger rank = new AtomicInteger(offset);
        json.objects("hits", results.hits(), hit -> hit(rank.incrementAndGet(), hit));
        json.objects("facets", results.facets(), this::facet);
        answer(results);
    }

    /** An answer as lines. */
    public void results(SearchResults results, int offset) {
        int rank = offset;
        for (SearchHit hit : results) {
            int place = ++rank;
            json.line("hit", () -> hit(place, hit));
        }
        for (Facet facet : results.facets()) {
            json.line("facet", () -> facet(facet));
        }
        json.line("answer", () -> answer(results));
    }

    private void answer(SearchResults results) {
        json.put("total", results.total());
        json.put("totalIsExact", results.totalIsExact());
        json.object("relaxation", () -> relaxation(results.relaxation()));
        json.put("didYouMean", results.didYouMean());
        json.objects("alsoCalled", results.alsoCalled(), other -> {
            json.put("name", other.name());
            json.put("notes", other.notes());
        });
        searched(json, results.searched());
    }

    /** A note that is related to another. */
    public static void related(Json json, int rank, Related note) {
        json.put("rank", rank);
        json.put("id", note.id());
        json.put("title", note.title());
        json.put("score", note.score());
        json.strings("words", note.words());
        json.put("linksHere", note.linksHere());
        json.put("linkedHere", note.linkedHere());
        json.strings("bothLinkTo", note.bothLinkTo().stream().map(NoteId::path).toList());
    }

    /** A name that goes on from what is typed. */
    public static void completion(Json json, Completion name) {
        json.put("kind", word(name.kind()));
        json.put("text", name.text());
        json.put("target", name.target());
    }

    private void hit(int rank, SearchHit hit) {
        json.put("rank", rank);
        json.put("id", hit.id());
        json.put("title", hit.title());
        json.put("kind", hit.kind());
        json.strings("tags", hit.tags());
        json.put("date", hit.date());
        json.objects("attributions", hit.attributions(), this::attribution);
        json.put("score", hit.score());
        json.objects("parts", hit.parts(), this::part);
        json.strings("missing", hit.missing());
        passage(json, hit.passage());
    }

    /** How the notes that match spread over the values of a field. */
    public void facet(Facet facet) {
        json.put("field", facet.field().word());
        json.objects("values", facet.values(), value -> {
            json.put("value", value.value());
            json.put("name", name(facet.field(), value.value()));
            json.put("notes", value.notes());
        });
        json.put("others", facet.others());
    }

    private String name(Field field, String value) {
        return field == Field.AUTHOR ? people.resolve(value).name() : value;
    }

    private void relaxation(Relaxation relaxation) {
        json.put("step", word(relaxation.step()));
        json.put("notes", relaxation.notes());
        json.value("replaced", relaxation.replaced());
        json.strings("loosened", relaxation.loosened());
    }

    /** Who has a part in a note. */
    public void attribution(Attribution attribution) {
        Member member = people.resolve(attribution.name());
        json.put("id", member.id());
        json.put("name", member.name());
        json.put("role", word(attribution.role()));
        json.put("share", attribution.share());
        json.put("origin", word(attribution.origin()));
    }

    private void part(ScorePart part) {
        json.put("name", part.name());
        json.put("value", part.value());
    }

    static void passage(Json json, @Nullable Passage passage) {
        if (passage == null) {
            json.put("passage", null);
            return;
        }
        json.object("passage", () -> {
            json.strings("section", passage.section());
            json.put("anchor", passage.anchor());
            json.put("line", passage.line());
            json.object("snippet", () -> snippet(json, passage.snippet()));
        });
    }

    private static void snippet(Json json, Snippet snippet) {
        json.put("text", snippet.text());
        json.objects("highlights", snippet.highlights(), range -> {
            json.put("start", range.start());
            json.put("end", range.end());
        });
    }

    /** What an answer rests on. */
    public static void searched(Json json, Searched searched) {
        json.object("searched", () -> {
            json.put("notes", searched.notes());
            json.put("asOf", searched.asOf());
            json.put("version", searched.version());
        });
    }

    /** An enum constant as it stands in notes and documents. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
