/**
 * An MCP (Model Context Protocol) server for assistants, over standard input and output or HTTP. Read-only; answers
 * follow the permissions of the viewer and cite their notes.
 */
@NullMarked
package dev.knowhow.mcp;

import org.jspecify.annotations.NullMarked;
