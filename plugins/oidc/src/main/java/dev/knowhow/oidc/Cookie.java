package dev.knowhow.oidc;

import java.net.URI;
import java.time.Duration;

/**
 * A cookie that scripts cannot read and that other sites can neither send nor, over https, replace.
 *
 * @param name the name
 * @param attributes its attributes, without the age
 * @param age how long browsers keep it
 */
record Cookie(String name, String attributes, Duration age) {

    /** A cookie of a site; over https the prefix makes browsers refuse one that another host of the domain set. */
    static Cookie of(String name, URI site, Duration age) {
        return site.getScheme().equals("https")
                ? new Cookie("__Host-" + name, "; Path=/; Secure; HttpOnly; SameSite=Lax", age)
                : new Cookie(name, "; Path=" + site.getRawPath() + "; HttpOnly; SameSite=Lax", age);
    }

    /** The header that sets it. */
    String set(String value) {
        return name + "=" + value + attributes + "; Max-Age=" + age.toSeconds();
    }

    /** The header that removes it. */
    String removed() {
        return name + "=" + attributes + "; Max-Age=0";
    }
}
