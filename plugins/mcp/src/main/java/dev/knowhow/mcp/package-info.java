/**
 * Questions of assistants, by the Model Context Protocol: over standard input and output, or over HTTP. Read only, with the
 * rights of whoever the assistant asks for, and with the notes that speak for each answer.
 */
@NullMarked
package dev.knowhow.mcp;

import org.jspecify.annotations.NullMarked;
