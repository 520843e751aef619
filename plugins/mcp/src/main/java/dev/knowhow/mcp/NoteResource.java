package dev.knowhow.mcp;

import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.util.McpUriTemplateManager;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The URIs of notes as MCP resources: {@code knowhow://note/} and the id. */
final class NoteResource implements McpUriTemplateManager {

    /** The URI template, in RFC 6570: reserved expansion keeps the slashes of an id. */
    static final String TEMPLATE = "knowhow://note/{+id}";

    static final String MEDIA_TYPE = "text/plain";

    private static final String START = "knowhow://note/";
    private static final String ID = "id";

    static ResourceTemplate described() {
        return ResourceTemplate.builder(TEMPLATE, "note")
                .title("A note")
                .description("The text of a note, its authors and its related notes. The id is the note's path.")
                .mimeType(MEDIA_TYPE)
                .build();
    }

    /** The id in a URI that {@linkplain #matches matches}. */
    static String id(String uri) {
        String id = uri.substring(START.length());
        try {
            // a plus is a plus in a path, unlike in a query; # and ? are as the template leaves them
            return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return id; // a percent sign of the file name
        }
    }

    @Override
    public List<String> getVariableNames() {
        return List.of(ID);
    }

    @Override
    public Map<String, String> extractVariableValues(String uri) {
        return Map.of(ID, id(uri));
    }

    @Override
    public boolean matches(String uri) {
        return uri.startsWith(START) && uri.length() > START.length();
    }

    @Override
    public boolean isUriTemplate(String uri) {
        return uri.equals(TEMPLATE);
    }
}
