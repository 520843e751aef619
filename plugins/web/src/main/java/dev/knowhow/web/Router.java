package dev.knowhow.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds who answers a path: the handler with the longest beginning of it. Not changed after it was built. */
final class Router {

    private final Map<String, Handler> exact = new LinkedHashMap<>();
    private final Map<String, Handler> below = new LinkedHashMap<>();

    /** Answers one path. */
    Router at(String path, Handler handler) {
        exact.put(path, handler);
        return this;
    }

    /** Answers all paths below one, with at least one part more. */
    Router below(String path, Handler handler) {
        below.put(path, handler);
        return this;
    }

    /** Who answers. */
    Handler find(List<String> path) {
        Handler found = exact.get(String.join("/", path));
        for (int length = path.size() - 1; found == null && length > 0; length--) {
            found = below.get(String.join("/", path.subList(0, length)));
        }
        if (found == null) {
            throw new NotFoundException();
        }
        return found;
    }

    /** The pattern of a path, one of few whatever is asked. */
    String pattern(List<String> path) {
        String whole = String.join("/", path);
        if (exact.containsKey(whole)) {
            return "/" + whole;
        }
        for (int length = path.size() - 1; length > 0; length--) {
            String beginning = String.join("/", path.subList(0, length));
            if (below.containsKey(beginning)) {
                return "/" + beginning + "/{}";
            }
        }
        return "/{}";
    }

    /** All paths there are: those of one page, and beginnings of others. */
    Collection<String> paths() {
        List<String> all = new java.util.ArrayList<>(exact.keySet());
        below.keySet().forEach(path -> all.add(path + "/{}"));
        return all;
    }
}
