package dev.knowhow.mcp;

import dev.knowhow.people.Viewer;
import dev.knowhow.web.editing.NoteEditor;
import dev.knowhow.web.editing.Proposal;
import dev.knowhow.web.editing.Proposal.Outcome;
import dev.knowhow.web.editing.Suggestions;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A tool that makes suggestions, about which an editor decides. Thread-safe. */
final class ProposalTool {

    private static final Logger LOG = LoggerFactory.getLogger(ProposalTool.class);

    private final Proposal proposal;
    private final NoteEditor editor;
    private final Suggestions suggestions;

    private ProposalTool(Proposal proposal, NoteEditor editor, Suggestions suggestions) {
        this.proposal = proposal;
        this.editor = editor;
        this.suggestions = suggestions;
    }

    /** The tools; none if members cannot make suggestions. */
    static List<ProposalTool> all(@Nullable NoteEditor editor, @Nullable Suggestions suggestions) {
        return editor == null || suggestions == null
                ? List.of()
                : List.of(
                        new ProposalTool(Proposal.NOTE, editor, suggestions),
                        new ProposalTool(Proposal.EDIT, editor, suggestions));
    }

    McpSchema.Tool described() {
        return McpSchema.Tool.builder(proposal.id(), proposal.schema())
                .title(proposal.summary())
                .description(proposal.summary() + " Nothing is saved. It needs a viewer with a name.")
                .annotations(McpSchema.ToolAnnotations.builder()
                        .title(proposal.summary())
                        .readOnlyHint(false)
                        .destructiveHint(false)
                        .idempotentHint(false)
                        .openWorldHint(false)
                        .build())
                .build();
    }

    CallToolResult answer(@Nullable Map<String, Object> given, Viewer viewer) {
        try {
            return switch (proposal.make(editor, suggestions, viewer, given == null ? Map.of() : given)) {
                case Outcome.Kept kept ->
                    CallToolResult.builder()
                            .addTextContent("The suggestion for " + kept.note() + " waits for an editor.")
                            .isError(false)
                            .build();
                case Outcome.Refused refused -> Assistant.error(refused.why());
                case Outcome.Missing missing -> Assistant.error("There is no such note, or you do not have access");
            };
        } catch (IOException | RuntimeException e) {
            LOG.error("a suggestion cannot be kept", e);
            return Assistant.error("The server cannot write now. Try again in a moment.");
        }
    }
}
