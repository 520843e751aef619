/**
 * The table of questions. Each question is one class: its name, parameters, permission, and its answer from a session.
 * Commands, routes, pages, tools and their documents are generated from the table. To add a question, write a class
 * like {@code GapsQuestion} and name it in {@link dev.knowhow.present.question.Questions}.
 */
@NullMarked
package dev.knowhow.present.question;

import org.jspecify.annotations.NullMarked;
