package dev.knowhow.web;

import dev.knowhow.json.Json;
import dev.knowhow.json.JsonValues;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.editing.NoteEditor;
import dev.knowhow.web.editing.Proposal;
import dev.knowhow.web.editing.Suggestions;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The routes of the API that make suggestions, by POST of a JSON object. A page of another site cannot send one: its
 * browser asks first, and is refused.
 */
final class ProposalHandlers {

    private static final Logger LOG = LoggerFactory.getLogger(ProposalHandlers.class);
    private static final String TYPE = "application/json";

    private final NoteEditor editor;
    private final Suggestions suggestions;
    private final PublicAddress address;
    private final ErrorResponses errors;

    ProposalHandlers(NoteEditor editor, Suggestions suggestions, PublicAddress address, ErrorResponses errors) {
        this.editor = editor;
        this.suggestions = suggestions;
        this.address = address;
        this.errors = errors;
    }

    void addTo(Router router) {
        for (Proposal proposal : Proposal.values()) {
            router.at(
                    Api.BELOW + proposal.id(),
                    (request, viewer) -> errors.of(request, 405, "Method not allowed", "A suggestion is made by POST.")
                            .header("Allow", "POST"));
        }
    }

    /** Whether a request is for one of these routes. */
    static boolean areFor(Request request) {
        return request.isInArea("api")
                && Arrays.stream(Proposal.values())
                        .anyMatch(proposal -> request.path().size() == Api.PARTS
                                && (Api.BELOW + proposal.id()).equals(String.join("/", request.path())));
    }

    /** Whether the body of a request has the type that is read. */
    static boolean hasType(Request request) {
        String type = request.header("content-type");
        return type != null && type.split(";", -1)[0].strip().equalsIgnoreCase(TYPE);
    }

    /** Answers a proposal with its body. */
    Response answer(Request request, Viewer viewer, byte[] body) {
        if (!address.isFromHere(request)) {
            return errors.of(request, 403, "Not suggested", "Pages of other sites cannot make suggestions.");
        }
        if (viewer.member() == null) {
            return errors.of(request, 401, "Sign in to continue", "A suggestion is made by a member.");
        }
        String last = request.path().getLast();
        Proposal proposal = Arrays.stream(Proposal.values())
                .filter(one -> one.id().equals(last))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        try {
            Map<String, Object> given = JsonValues.object(body).orElse(null);
            if (given == null) {
                return errors.of(request, 400, "Invalid request", "the body is not a JSON object");
            }
            return switch (proposal.make(editor, suggestions, viewer, given)) {
                case Proposal.Outcome.Kept kept ->
                    Response.of(201, TYPE, Json.bytes(Map.of("note", kept.note().path())));
                case Proposal.Outcome.Refused refused -> errors.of(request, 400, "Not suggested", refused.why());
                case Proposal.Outcome.Missing missing -> throw new NotFoundException();
            };
        } catch (IOException e) {
            LOG.error("a suggestion cannot be kept: {}", e.getClass().getSimpleName());
            return errors.of(request, 503, "Not suggested", "The server cannot write now. Try again in a moment.");
        }
    }
}
