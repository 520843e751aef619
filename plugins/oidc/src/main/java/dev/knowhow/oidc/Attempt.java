package dev.knowhow.oidc;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/**
 * A sign-in that has begun.
 *
 * @param nonce the nonce that the ID token must contain
 * @param verifier the secret that proves to the provider that this server began the sign-in (PKCE, RFC 7636)
 * @param back the page to which the visitor returns
 */
record Attempt(Nonce nonce, CodeVerifier verifier, String back) {

    static Attempt to(String back) {
        return new Attempt(new Nonce(), new CodeVerifier(), back);
    }
}
