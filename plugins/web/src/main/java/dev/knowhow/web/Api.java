package dev.knowhow.web;

import dev.knowhow.Knowhow;
import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.json.Json;
import dev.knowhow.json.NoteJson;
import dev.knowhow.json.PeopleJson;
import dev.knowhow.json.WholeNoteJson;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.CompletionQuery;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.web.page.SearchForm;
import dev.knowhow.web.page.TopicAnswer;
import dev.knowhow.web.page.WhoForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Answers programs, in the words of the Java API and of {@code --json}. */
final class Api {

    private static final int LIMIT = 10;
    private static final int MOST = 100;
    private static final int MOST_EVIDENCE = 1000;
    private static final int MOST_TOPICS = 10;

    private final Knowhow knowhow;

    Api(Knowhow knowhow) {
        this.knowhow = knowhow;
    }

    void addTo(Router router) {
        router.at("api/v1/search", this::search)
                .at("api/v1/experts", this::experts)
                .at("api/v1/coverage", this::coverage)
                .at("api/v1/why", this::why)
                .at("api/v1/suggest", this::suggest)
                .at("api/v1/openapi.json", (request, viewer) -> Response.of(200, "application/json", description()))
                .below("api/v1/facets", this::facet)
                .below("api/v1/notes", this::note)
                .below("api/v1/people", this::person)
                .below("api/v1/topics", this::topic);
    }

    private static Response json(Consumer<Json> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Json.document(bytes, content);
        return Response.of(200, "application/json", bytes.toByteArray());
    }

    private Response search(Request request, Viewer viewer) {
        int limit = request.number("limit", LIMIT, 1, MOST);
        Cursor cursor = Cursor.of(request);
        SearchQuery query = PageHandlers.understood(() -> SearchForm.of(request.parameters(), cursor.offset())
                .query(limit)
                .withHalfLife(request.number("recent", 0, 0, 100_000))
                .withFacets(facets(request)));
        SearchResults results = knowhow.as(viewer).search(query);
        int next = cursor.offset() + results.hits().size();
        return json(json -> {
            new NoteJson(json, knowhow.as(viewer).people(Purpose.SEARCH)).search(results, cursor.offset());
            json.put("next", next < results.total() && !results.hits().isEmpty() ? cursor.at(next) : null);
        });
    }

    private static Set<Field> facets(Request request) {
        Set<Field> facets = new LinkedHashSet<>();
        for (String word : request.parameters("facet")) {
            facets.add(field(word));
        }
        return facets;
    }

    private static Field field(String word) {
        return Field.typed(word)
                .filter(Field::countable)
                .orElseThrow(() -> new BadRequestException("there are no facets by '" + word + "'"));
    }

    private Response experts(Request request, Viewer viewer) {
        needed(request, "q");
        ExpertQuery query = query(request, 3);
        return json(json -> new PeopleJson(json).answer(knowhow.as(viewer).who(query), query.offset()));
    }

    private static ExpertQuery query(Request request, int evidence) {
        return PageHandlers.understood(() -> WhoForm.of(request.parameters()))
                .query(request.number("limit", LIMIT, 1, MOST))
                .withOffset(request.number("offset", 0, 0, ExpertQuery.MAX_LIMIT))
                .withEvidence(request.number("evidence", evidence, 1, MOST_EVIDENCE));
    }

    private Response coverage(Request request, Viewer viewer) {
        List<String> topics = request.parameters("q").stream()
                .flatMap(typed -> Coverage.topics(typed).stream())
                .distinct()
                .toList();
        if (topics.size() < 2) {
            throw new BadRequestException("q must be there for each of two or more topics");
        }
        if (topics.size() > MOST_TOPICS) {
            throw new BadRequestException("there are more than " + MOST_TOPICS + " topics");
        }
        ExpertQuery query = query(request, 1);
        return json(json -> new PeopleJson(json).answer(knowhow.as(viewer).coverage(topics, query)));
    }

    private static String needed(Request request, String name) {
        String value = request.parameter(name, "").strip();
        if (value.isEmpty()) {
            throw new BadRequestException(name + " is missing");
        }
        return value;
    }

    private Response why(Request request, Viewer viewer) {
        needed(request, "q");
        ExpertQuery query = query(request, MOST_EVIDENCE);
        var why = knowhow.as(viewer).why(query, needed(request, "person")).orElseThrow(NotFoundException::new);
        return json(json -> new PeopleJson(json).fields(why));
    }

    private Response suggest(Request request, Viewer viewer) {
        CompletionQuery query =
                CompletionQuery.of(request.parameter("q", "")).withLimit(request.number("limit", LIMIT, 1, MOST));
        return json(json -> json.objects(
                "completions", knowhow.as(viewer).complete(query), name -> NoteJson.completion(json, name)));
    }

    private Response facet(Request request, Viewer viewer) {
        Field field = Field.typed(request.pathAfter(3)).filter(Field::countable).orElseThrow(NotFoundException::new);
        Facet all = new Facet(field, knowhow.as(viewer).values(field), 0);
        return json(json -> new NoteJson(json, knowhow.as(viewer).people(Purpose.SEARCH)).facet(all));
    }

    private Response note(Request request, Viewer viewer) {
        NoteId id = PageHandlers.noteId(request.pathAfter(3));
        var note = knowhow.as(viewer).note(id).orElseThrow(NotFoundException::new);
        return json(json -> {
            new WholeNoteJson(json, knowhow.as(viewer).people(Purpose.SEARCH)).fields(note);
            json.objects("backlinks", knowhow.as(viewer).backlinks(id), link -> {
                json.put("from", link.from());
                json.put("title", link.title());
                json.put("text", link.text());
                json.put("line", link.line());
            });
            AtomicInteger rank = new AtomicInteger();
            json.objects(
                    "related",
                    knowhow.as(viewer).related(id, LIMIT),
                    other -> NoteJson.related(json, rank.incrementAndGet(), other));
        });
    }

    private Response person(Request request, Viewer viewer) {
        var profile = knowhow.as(viewer).person(request.pathAfter(3)).orElseThrow(NotFoundException::new);
        return json(json -> new PeopleJson(json).fields(profile));
    }

    private Response topic(Request request, Viewer viewer) {
        TopicAnswer topic =
                TopicAnswer.of(knowhow, request.pathAfter(3), viewer).orElseThrow(NotFoundException::new);
        return json(json -> topic.write(json, knowhow.as(viewer).people(Purpose.SEARCH)));
    }

    private static byte[] description() {
        try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("there is no openapi.json");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
