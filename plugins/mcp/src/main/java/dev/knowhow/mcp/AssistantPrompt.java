package dev.knowhow.mcp;

import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A prompt that a person chooses in an assistant. It names the tools that answer it, and what to report. */
enum AssistantPrompt {
    WHO_COULD_HELP("who-could-help", "Who could help me with …", "Find people who can help with a topic.", """
            Who could help me with “%s”?

            Call the tool `who` with this topic; if it finds no expert, try its synonyms and the broader topic. \
            For each of the best three people say what they have written about it, with the ids of the notes, \
            how strong the evidence is, and whether they are available or have left. \
            If the evidence is thin, say so. End with one sentence that I can send to the first of them."""),
    BRIEF_ME("brief-me", "Brief me on …", "Summarize what the team knows about a topic.", """
            Brief me on “%s”.

            Call the tools `search`, `topic` and `news` with this topic, and read the best notes with `note`. \
            Then write at most one page: what we know, what is decided and since when, what is disputed or \
            missing, and who to ask. Cite each statement by the id of its note. \
            Use only the notes, mark those that are old or due for review, and say what they do not answer.""");

    static final String TOPIC = "topic";

    private static final int MAX_TOPIC = 1000;

    private final String id;
    private final String title;
    private final String description;
    private final String text;

    AssistantPrompt(String id, String title, String description, String text) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.text = text;
    }

    String id() {
        return id;
    }

    Prompt described() {
        return Prompt.builder(id)
                .title(title)
                .description(description)
                .arguments(List.of(PromptArgument.builder(TOPIC)
                        .title("Topic")
                        .description("the topic, in a few words")
                        .required(true)
                        .build()))
                .build();
    }

    /**
     * The message to the assistant.
     *
     * @throws McpError if the topic is missing or too long
     */
    GetPromptResult about(@Nullable Map<String, Object> arguments) {
        Object topic = arguments == null ? null : arguments.get(TOPIC);
        String words =
                topic == null ? "" : String.join(" ", topic.toString().strip().split("\\s+"));
        if (words.isEmpty() || words.length() > MAX_TOPIC) {
            throw McpError.builder(McpSchema.ErrorCodes.INVALID_PARAMS)
                    .message("the prompt " + id + " needs a topic of 1 to " + MAX_TOPIC + " characters")
                    .build();
        }
        TextContent message = TextContent.builder(text.formatted(words)).build();
        return GetPromptResult.builder(
                        List.of(PromptMessage.builder(Role.USER, message).build()))
                .description(description)
                .build();
    }
}
