/** Pages, written from answers: complete without JavaScript, and with links that lead where the host wants them to. */
@NullMarked
package dev.knowhow.web.page;

import org.jspecify.annotations.NullMarked;
