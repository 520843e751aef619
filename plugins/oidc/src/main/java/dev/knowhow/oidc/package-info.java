/** Sign-in of visitors with OpenID Connect, without a proxy. */
@NullMarked
package dev.knowhow.oidc;

import org.jspecify.annotations.NullMarked;
