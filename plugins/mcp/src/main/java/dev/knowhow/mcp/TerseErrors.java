package dev.knowhow.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON mapper that writes errors as JSON-RPC errors. Without it the library writes the whole exception with its stack
 * trace.
 */
record TerseErrors(McpJsonMapper json) implements McpJsonMapper {

    private static Object withoutTrace(Object value) {
        if (!(value instanceof McpError failure)) {
            return value;
        }
        JSONRPCError error = failure.getJsonRpcError();
        boolean internal = error.code() == McpSchema.ErrorCodes.INTERNAL_ERROR;
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", McpSchema.JSONRPC_VERSION);
        answer.put("id", null);
        answer.put("error", new JSONRPCError(error.code(), internal ? "Internal error" : error.message()));
        return answer;
    }

    @Override
    public String writeValueAsString(Object value) throws IOException {
        return json.writeValueAsString(withoutTrace(value));
    }

    @Override
    public byte[] writeValueAsBytes(Object value) throws IOException {
        return json.writeValueAsBytes(withoutTrace(value));
    }

    @Override
    public <T> T readValue(String content, Class<T> type) throws IOException {
        return json.readValue(content, type);
    }

    @Override
    public <T> T readValue(byte[] content, Class<T> type) throws IOException {
        return json.readValue(content, type);
    }

    @Override
    public <T> T readValue(String content, TypeRef<T> type) throws IOException {
        return json.readValue(content, type);
    }

    @Override
    public <T> T readValue(byte[] content, TypeRef<T> type) throws IOException {
        return json.readValue(content, type);
    }

    @Override
    public <T> T convertValue(Object value, Class<T> type) {
        return json.convertValue(value, type);
    }

    @Override
    public <T> T convertValue(Object value, TypeRef<T> type) {
        return json.convertValue(value, type);
    }
}
