package dev.knowhow.web;

import dev.knowhow.Knowhow;
import dev.knowhow.people.Viewer;
import dev.knowhow.record.PublishedKey;
import dev.knowhow.record.RecordSigner;
import dev.knowhow.record.SigningKeys;
import dev.knowhow.team.WorkRecord;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Serves the signed record of the viewer, and the public keys of the server. */
final class RecordHandlers {

    /** The public keys, for everyone, since a record is verified elsewhere. */
    static final String KEYS = "keys.txt";

    private final Knowhow knowhow;
    private final SigningKeys keys;
    private final RecordSigner signer;

    RecordHandlers(Knowhow knowhow, WebSettings settings) {
        this.knowhow = knowhow;
        this.keys = new SigningKeys(knowhow.operations().state(), settings.clock());
        this.signer = new RecordSigner(keys, settings.site());
    }

    void addTo(Router router) {
        router.at("record.jsonld", this::record).at(KEYS, this::keys);
    }

    private Response record(Request request, Viewer viewer) {
        WorkRecord work = knowhow.as(viewer).record();
        if (work.member() == null) {
            throw new NotFoundException();
        }
        return Response.of(
                        200, "application/ld+json", signer.sign(work, Map.of()).bytes())
                .header("Content-Disposition", "attachment; filename=\"record.jsonld\"");
    }

    private Response keys(Request request, Viewer viewer) {
        return Response.of(
                200,
                "text/plain; charset=utf-8",
                PublishedKey.text(keys.published()).getBytes(StandardCharsets.UTF_8));
    }
}
