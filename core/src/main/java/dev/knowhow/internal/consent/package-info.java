/** Access to consent: who may be shown, for which purpose and topic. */
@NullMarked
package dev.knowhow.internal.consent;

import org.jspecify.annotations.NullMarked;
