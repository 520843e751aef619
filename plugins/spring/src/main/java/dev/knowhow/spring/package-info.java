/**
 * A Spring Boot starter: one {@link dev.knowhow.Knowhow} for the application, its pages as a servlet, and the users of
 * Spring Security as viewers. {@link dev.knowhow.spring.KnowhowProperties} lists the settings.
 */
@NullMarked
package dev.knowhow.spring;

import org.jspecify.annotations.NullMarked;
