/**
 * The notes in a browser: pages, an HTTP API, and who may see what. {@link dev.knowhow.web.Web} answers a {@link
 * dev.knowhow.web.Request} with a {@link dev.knowhow.web.Response} and knows of no socket; {@link
 * dev.knowhow.web.WebServlet} mounts it in any Jakarta Servlet container.
 */
@NullMarked
package dev.knowhow.web;

import org.jspecify.annotations.NullMarked;
