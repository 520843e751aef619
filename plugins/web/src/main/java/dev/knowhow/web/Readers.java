package dev.knowhow.web;

import dev.knowhow.Knowhow;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.editing.NoteEditor;
import dev.knowhow.web.language.Language;
import dev.knowhow.web.language.Languages;
import dev.knowhow.web.page.Look;
import dev.knowhow.web.page.PageContext.Anchor;
import dev.knowhow.web.page.Reader;
import dev.knowhow.web.page.ServedLinks;
import dev.knowhow.web.page.UrlEncoding;
import dev.knowhow.web.part.Participation;
import dev.knowhow.web.part.TakePart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the reader of a page: their name, how they sign in or out, and the language of their choice or browser. */
final class Readers {

    private static final String COOKIE = "knowhow-language";
    private static final int YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    private final Knowhow knowhow;
    private final Languages languages;
    private final Look look;
    private final @Nullable SignIn signIn;
    private final PublicAddress address;
    private final @Nullable NoteEditor editor;
    private final @Nullable Participation participation;
    private final boolean suggestions;

    Readers(Knowhow knowhow, WebSettings settings, PublicAddress address) {
        this.knowhow = knowhow;
        this.look = settings.look();
        this.languages = look.languages();
        this.signIn = settings.signIn();
        this.address = address;
        this.editor = settings.editor();
        this.participation = settings.participation();
        this.suggestions = settings.suggestions() != null;
    }

    Reader of(Request request, Viewer viewer) {
        return of(request, viewer, "", "");
    }

    /**
     * The reader of a page.
     *
     * @param source the id of the note that it shows; empty for other pages
     * @param followed the query that a member follows here; empty for none
     */
    Reader of(Request request, Viewer viewer, String source, String followed) {
        String name = knowhow.as(viewer).member().map(Member::name).orElse("");
        String in = viewer.equals(Viewer.EVERYONE) ? signIn(request) : "";
        return new Reader(
                name,
                language(request),
                path(request),
                in,
                signOut(request),
                tools(request, viewer, source),
                create(request, viewer),
                own(request, viewer),
                part(request, viewer, followed, source));
    }

    private List<Anchor> own(Request request, Viewer viewer) {
        ServedLinks links = address.links(request);
        List<Anchor> own = new ArrayList<>();
        if (suggestions && viewer.member() != null) {
            own.add(new Anchor("Suggestions", links.question(SuggestionHandlers.SUGGESTIONS)));
        }
        if (participation != null && participation.record(viewer).isPresent()) {
            own.add(new Anchor("Settings", links.question(PartHandlers.SETTINGS)));
        }
        return own;
    }

    private List<Anchor> part(Request request, Viewer viewer, String followed, String source) {
        if (participation == null || viewer.member() == null) {
            return List.of();
        }
        ServedLinks links = address.links(request);
        List<Anchor> part = new ArrayList<>();
        if (!source.isEmpty()) {
            NoteId id = new NoteId(source);
            knowhow.as(viewer)
                    .note(id)
                    .ifPresent(note -> participation.offered(viewer, note).stream()
                            .sorted()
                            .forEach(action -> part.add(
                                    new Anchor(TakePart.title(action), PartHandlers.address(links, id, action)))));
        }
        if (!followed.isEmpty()) {
            participation
                    .follows(viewer, followed)
                    .ifPresent(on -> part.add(new Anchor(
                            TakePart.title(on), PartHandlers.followAddress(links, followed, local(request)))));
        }
        return part;
    }

    /** The form of a new note; empty if the viewer may not create notes. */
    String create(Request request, Viewer viewer) {
        return editor != null && editor.mayCreate(viewer)
                ? address.links(request).question(EditHandlers.CREATE)
                : "";
    }

    private List<Anchor> tools(Request request, Viewer viewer, String source) {
        if (editor != null && suggestions && !source.isEmpty() && viewer.member() != null) {
            NoteId id = new NoteId(source);
            if (!editor.mayEdit(viewer, id) && editor.isEditable(id)) {
                return List.of(new Anchor("Suggest a change", EditHandlers.address(address.links(request), id)));
            }
        }
        return editor == null || source.isEmpty() || !editor.mayEdit(viewer, new NoteId(source))
                ? List.of()
                : List.of(
                        new Anchor("Edit", EditHandlers.address(address.links(request), new NoteId(source))),
                        new Anchor(
                                "History",
                                address.links(request).question(HistoryHandlers.HISTORY) + "/"
                                        + UrlEncoding.path(source)));
    }

    /** The reader of an error: the viewer is unknown. */
    Reader anonymous(Request request) {
        String out = signOut(request);
        String in = signIn != null && out.isEmpty() ? signIn(request) : "";
        return new Reader("", language(request), path(request), in, out, List.of(), "", List.of(), List.of());
    }

    /** The link to sign in and to return to this page; empty for none. */
    String signIn(Request request) {
        if (signIn == null) {
            return look.signIn(path(request));
        }
        String back = SignInHandlers.areFor(request) ? "/" : local(request);
        return address.links(request).question(SignInHandlers.path(UrlEncoding.part(back)));
    }

    private String signOut(Request request) {
        return signIn != null && signIn.hasSession(request)
                ? address.links(request).question(SignInHandlers.OUT)
                : "";
    }

    Language language(Request request) {
        String chosen = request.cookie(COOKIE);
        return languages
                .named(chosen == null ? "" : chosen)
                .orElseGet(() -> languages.preferred(String.join(",", request.headerValues("accept-language"))));
    }

    /** The path and query of a page, encoded. */
    private static String path(Request request) {
        return request.root() + local(request);
    }

    private static String local(Request request) {
        String query = UrlEncoding.query(request.parameters());
        return "/" + UrlEncoding.path(String.join("/", request.path())) + (query.isEmpty() ? "" : "?" + query);
    }

    /** Whether a path leads to a page of this site, whatever a browser makes of it. */
    static boolean isLocal(String path) {
        return path.matches("/(?![/\\\\])[!-~]*");
    }

    /** Keeps the choice of a language in a cookie, and returns to the page. */
    Response choose(Request request, Viewer viewer) {
        Language language = languages.named(request.pathAfter(1)).orElseThrow(NotFoundException::new);
        String back = request.parameter("back", "");
        boolean here = back.startsWith(request.root() + "/") && isLocal(back);
        return Response.redirect(here ? back : request.root() + "/")
                .header(
                        "Set-Cookie",
                        COOKIE + "=" + language.tag() + "; Path=" + request.root() + "/; Max-Age=" + YEAR_IN_SECONDS
                                + "; HttpOnly; SameSite=Lax");
    }
}
