/** The examples of docs/extending.md. */
@NullMarked
package dev.knowhow.testkit.example;

import org.jspecify.annotations.NullMarked;
