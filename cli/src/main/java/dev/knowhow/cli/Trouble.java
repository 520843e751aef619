package dev.knowhow.cli;

import dev.knowhow.IndexReport;
import dev.knowhow.KnowhowException;
import dev.knowhow.WatchListener;
import dev.knowhow.cli.text.Plain;

/** Tells only what went wrong: a note that changed is no news for whoever looks after a server. */
record Trouble(Asked asked) implements WatchListener {

    @Override
    public void updated(IndexReport report) {}

    @Override
    public void failed(KnowhowException trouble) {
        asked.around().talk("knowhow: " + Plain.line(String.valueOf(trouble.getMessage())));
    }
}
