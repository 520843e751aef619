package dev.knowhow.web.page;

import dev.knowhow.present.question.Arguments;
import dev.knowhow.present.question.Description;
import dev.knowhow.present.question.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The links of a long answer to the pages before and after.
 *
 * @param previous the URL of the page before; null on the first page
 * @param next the URL of the page after; null on the last page
 */
record Paging(@Nullable String previous, @Nullable String next) {

    /**
     * The links of the page of a question.
     *
     * @param values texts by parameter
     * @param next the offset of the next page; null on the last page
     */
    static Paging of(
            PageContext context,
            Description question,
            Arguments arguments,
            Map<String, List<String>> values,
            @Nullable Integer next) {
        if (!arguments.isParameter("offset")) {
            return new Paging(null, null);
        }
        Map<String, List<String>> query = new LinkedHashMap<>(values);
        String path = context.links().question(question.name());
        Parameter inPath = question.inPath();
        if (inPath != null) {
            query.remove(inPath.name());
            path += "/" + UrlEncoding.path(arguments.text(inPath.name()));
        }
        int offset = arguments.number("offset");
        return new Paging(
                offset == 0 ? null : at(path, query, Math.max(0, offset - arguments.number("limit"))),
                next == null ? null : at(path, query, next));
    }

    static String at(String path, Map<String, List<String>> query, int offset) {
        query.remove("offset");
        if (offset > 0) {
            query.put("offset", List.of(String.valueOf(offset)));
        }
        String encoded = UrlEncoding.query(query);
        return encoded.isEmpty() ? path : path + "?" + encoded;
    }
}
