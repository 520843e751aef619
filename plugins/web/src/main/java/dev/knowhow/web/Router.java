package dev.knowhow.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the handler of a path: an exact route, else the longest prefix. Immutable after construction. */
final class Router {

    private final Map<String, Handler> exact = new LinkedHashMap<>();
    private final Map<String, Handler> below = new LinkedHashMap<>();

    /** Adds a route for one path. */
    Router at(String path, Handler handler) {
        exact.put(path, handler);
        return this;
    }

    /** Adds a route for all paths below a prefix. */
    Router below(String path, Handler handler) {
        below.put(path, handler);
        return this;
    }

    /** The handler of a path. */
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

    /** The route of a path, of low cardinality, for metrics. */
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

    /** All routes. */
    Collection<String> paths() {
        List<String> all = new java.util.ArrayList<>(exact.keySet());
        below.keySet().forEach(path -> all.add(path + "/{}"));
        return all;
    }
}
