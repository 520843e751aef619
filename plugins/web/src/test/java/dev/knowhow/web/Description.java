package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The served OpenAPI document, to validate answers against. */
final class Description {

    private static final ObjectMapper JSON = JsonMapper.shared();

    private final ObjectNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    Description(Web web) {
        this.document = (ObjectNode)
                JSON.readTree(web.answer(Request.get("/api/v1/openapi.json")).text());
    }

    /** The routes, as templates such as {@code /api/v1/note/{id}}. */
    List<String> paths() {
        return new ArrayList<>(document.get("paths").propertyNames());
    }

    /** Checks that an answer is one that the route may give. */
    void check(String path, Response response) {
        JsonNode said =
                document.get("paths").get(path).get("get").get("responses").get(String.valueOf(response.status()));
        assertThat(said).as("%s may answer %d", path, response.status()).isNotNull();
        String type = String.valueOf(response.headers().get("Content-Type"));
        JsonNode content = said.get("content").get(type);
        assertThat(content).as("%s may answer with %s", path, type).isNotNull();
        ObjectNode schema = (ObjectNode) content.get("schema").deepCopy();
        schema.set("components", document.get("components"));
        List<Error> errors = registry.getSchema(schema).validate(response.text(), InputFormat.JSON);
        assertThat(errors).as("%s: %s", path, response.text()).isEmpty();
    }

    /** The parameters a route knows. */
    List<String> parameters(String path) {
        List<String> names = new ArrayList<>();
        JsonNode parameters = document.get("paths").get(path).get("get").path("parameters");
        parameters.forEach(parameter -> names.add(parameter.get("name").asString()));
        return names;
    }

    static JsonNode json(Response response) {
        return JSON.readTree(response.text());
    }
}
