/** How a plugin is found and wired. The only exported package in which Guice appears. */
@NullMarked
package dev.knowhow.plugin;

import org.jspecify.annotations.NullMarked;
