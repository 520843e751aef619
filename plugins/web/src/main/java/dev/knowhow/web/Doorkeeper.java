package dev.knowhow.web;

import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.ViewerResolver.Known;
import dev.knowhow.web.ViewerResolver.Refused;
import java.util.Set;

/** Decides who comes in, as whom, and how often. */
final class Doorkeeper {

    /** What whoever is not known may ask for where access is limited: notes, but no people. */
    private static final Set<String> LIMITED =
            Set.of("", "search", "new", "notes", "pictures", "api/v1/search", "api/v1/notes", "api/v1/openapi.json");

    /** What the doorkeeper says. */
    sealed interface Word {}

    /** Come in. */
    record In(Viewer viewer) implements Word {}

    /** Say who you are. */
    record Stranger(String scheme) implements Word {}

    /** Not so fast. */
    record Hurried() implements Word {}

    private final WebSettings settings;
    private final RateLimit rate;

    Doorkeeper(WebSettings settings) {
        this.settings = settings;
        this.rate = new RateLimit(settings.rate(), System::nanoTime);
    }

    Word look(Request request) {
        for (ViewerResolver resolver : settings.resolvers()) {
            ViewerResolver.Answer answer = resolver.resolve(request);
            if (answer instanceof Known known) {
                return rate.allows(asker(request, known.viewer())) ? new In(known.viewer()) : new Hurried();
            }
            if (answer instanceof Refused refused) {
                return rate.allows(request.remote()) ? new Stranger(refused.scheme()) : new Hurried();
            }
        }
        if (!rate.allows(request.remote())) {
            return new Hurried();
        }
        boolean allowed = switch (settings.anonymous()) {
            case OFF -> false;
            case LIMITED -> LIMITED.contains(request.route());
            case READ -> true;
        };
        return allowed ? new In(Viewer.EVERYONE) : new Stranger("Bearer");
    }

    private static String asker(Request request, Viewer viewer) {
        MemberId member = viewer.member();
        return member == null ? request.remote() : "member " + member.value();
    }
}
