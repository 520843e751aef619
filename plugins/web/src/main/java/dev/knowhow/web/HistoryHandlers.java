package dev.knowhow.web;

import dev.knowhow.Knowhow;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.editing.HistoryPage;
import dev.knowhow.web.editing.NoteEditor;
import dev.knowhow.web.editing.NoteVersion;
import dev.knowhow.web.editing.VersionText;
import dev.knowhow.web.page.Layout;
import dev.knowhow.web.page.ServedLinks;
import dev.knowhow.web.page.UrlEncoding;
import java.util.List;

/** Serves the versions of notes. */
final class HistoryHandlers {

    /** The route of the versions of a note, with its id. */
    static final String HISTORY = "history";

    private final Knowhow knowhow;
    private final NoteEditor editor;
    private final Layout layout;
    private final PublicAddress address;
    private final Readers readers;

    HistoryHandlers(Knowhow knowhow, NoteEditor editor, Layout layout, PublicAddress address, Readers readers) {
        this.knowhow = knowhow;
        this.editor = editor;
        this.layout = layout;
        this.address = address;
        this.readers = readers;
    }

    void addTo(Router router) {
        router.below(HISTORY, this::history);
    }

    /** The version that a request names. */
    VersionText version(Viewer viewer, NoteId id, Request request) {
        return editor.version(viewer, id, request.parameter("version", ""), request.parameter("with", ""))
                .orElseThrow(NotFoundException::new);
    }

    /** The list of the versions of a note, or one of them. Those who may not edit the note get 404. */
    private Response history(Request request, Viewer viewer) {
        NoteId id = PageHandlers.noteId(request.pathAfter(1));
        ServedLinks links = address.links(request);
        String self = links.question(HISTORY) + "/" + UrlEncoding.path(id.path());
        List<NoteVersion> versions = editor.versions(viewer, id);
        if (versions.isEmpty()) {
            throw new NotFoundException();
        }
        HistoryPage page =
                new HistoryPage(id.path(), links.note(id, ""), self, versions, author -> name(viewer, author));
        return Response.html(
                200,
                layout.html(
                        request.parameter("version", "").isEmpty()
                                ? page.list()
                                : page.version(
                                        version(viewer, id, request),
                                        content -> knowhow.as(viewer)
                                                .preview(id, content, links)
                                                .orElse(""),
                                        editor::marked,
                                        EditHandlers.address(links, id) + "?version="),
                        links,
                        readers.of(request, viewer)));
    }

    /** The name of an author as the viewer may know them, without an address. */
    private String name(Viewer viewer, String author) {
        return author.isEmpty() || author.contains("@")
                ? ""
                : knowhow.as(viewer).people(Purpose.SEARCH).resolve(author).name();
    }
}
