package dev.knowhow.opensearch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name of this machine, for messages. */
final class MachineName {

    private MachineName() {}

    static String get() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
