/**
 * Answers as JSON, in the words of the API: one object a line for the command line, one document for HTTP. Keys are
 * named like the components of the API's records and are always there, if need be with null.
 */
@NullMarked
package dev.knowhow.json;

import org.jspecify.annotations.NullMarked;
