/**
 * The web front end: pages, an HTTP API, authentication and limits. {@link dev.knowhow.web.Web} answers a
 * {@link dev.knowhow.web.Request} with a {@link dev.knowhow.web.Response}, independent of sockets;
 * {@link dev.knowhow.web.WebServlet} mounts it in any Jakarta Servlet container.
 */
@NullMarked
package dev.knowhow.web;

import org.jspecify.annotations.NullMarked;
