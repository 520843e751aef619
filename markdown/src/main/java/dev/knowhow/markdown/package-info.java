/** Markdown support: notes in the dialects of many tools, people in YAML, and safe HTML. */
@NullMarked
package dev.knowhow.markdown;

import org.jspecify.annotations.NullMarked;
