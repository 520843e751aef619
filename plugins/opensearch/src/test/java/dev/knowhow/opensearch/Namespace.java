package dev.knowhow.opensearch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** A network of its own, joined to this machine by a cable that a test can cut. Linux makes it for root. */
final class Namespace implements AutoCloseable {

    private final String name;

    /** The end of the cable at this machine. */
    private final String cable;

    /** The addresses of both ends, of a range that is for tests of networks. */
    private final String here;

    private final String there;

    /**
     * Makes a network.
     *
     * @param number tells the networks of a test from each other
     */
    Namespace(int number) throws IOException {
        long process = ProcessHandle.current().pid();
        name = "kh" + process + "n" + number;
        cable = name + "h";
        String net = "198.18." + process % 256 + ".";
        here = net + (4 * number + 1);
        there = net + (4 * number + 2);
        assumeTrue(ip("netns add " + name), "a network cannot be made here: it needs Linux, root and the command ip");
        boolean joined = Stream.of(
                        "link add " + cable + " type veth peer name net netns " + name,
                        "addr add " + here + "/30 dev " + cable,
                        "link set " + cable + " up",
                        "-n " + name + " addr add " + there + "/30 dev net",
                        "-n " + name + " link set net up")
                .allMatch(Namespace::ip);
        if (!joined) {
            close();
            throw new IOException("the network " + name + " cannot be joined to this machine");
        }
    }

    private static boolean ip(String arguments) {
        try {
            return new ProcessBuilder(("ip " + arguments).split(" "))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such command
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of this machine in the network. */
    String host() {
        return here;
    }

    /** The command that executes another one in the network. */
    List<String> command() {
        return List.of("ip", "netns", "exec", name);
    }

    /** What does not arrive. */
    enum Cut {
        /** Nothing arrives, and nobody is told. */
        BOTH("link set %s down", "link set %s up"),

        /** Requests arrive, and are executed. */
        ANSWERS("route add blackhole %s/32", "route del blackhole %s/32"),

        /** The network is unreachable at once. */
        REQUESTS("-n %s route add blackhole %s/32", "-n %s route del blackhole %s/32");

        private final String begin;
        private final String end;

        Cut(String begin, String end) {
            this.begin = begin;
            this.end = end;
        }
    }

    void cut(Cut cut) throws IOException {
        run(cut, cut.begin);
    }

    void heal(Cut cut) throws IOException {
        run(cut, cut.end);
    }

    private void run(Cut cut, String command) throws IOException {
        String arguments = switch (cut) {
            case BOTH -> command.formatted(cable);
            case ANSWERS -> command.formatted(there);
            case REQUESTS -> command.formatted(name, here);
        };
        if (!ip(arguments)) {
            throw new IOException("ip " + arguments + " fails");
        }
    }

    @Override
    public void close() {
        ip("netns del " + name);
    }
}
