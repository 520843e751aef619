/** The entry point and extension points of plugins. The only exported package that uses Guice types. */
@NullMarked
package dev.knowhow.plugin;

import org.jspecify.annotations.NullMarked;
