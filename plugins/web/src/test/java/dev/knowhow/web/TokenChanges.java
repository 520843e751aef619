package dev.knowhow.web;

import dev.knowhow.KnowhowException;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process of its own that revokes some tokens and issues others: file, number to issue, ids to revoke. */
final class TokenChanges {

    private TokenChanges() {}

    static Process start(Path file, int issued, List<String> revoked) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Stream.of(TokenChanges.class, Tokens.class, KnowhowException.class)
                        .map(type -> Path.of(URI.create(type.getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toString()))
                                .toString())
                        .distinct()
                        .collect(Collectors.joining(File.pathSeparator)),
                TokenChanges.class.getName(),
                file.toString(),
                String.valueOf(issued)));
        command.addAll(revoked);
        return new ProcessBuilder(command).inheritIO().start();
    }

    public static void main(String[] args) {
        Tokens tokens = new Tokens(Path.of(args[0]), Clock.systemUTC());
        List<String> revoked = List.of(args).subList(2, args.length);
        int issued = Integer.parseInt(args[1]);
        for (int i = 0; i < Math.max(issued, revoked.size()); i++) {
            if (i < issued) {
                tokens.issue(null, Set.of("board"), null, "new");
            }
            if (i < revoked.size() && !tokens.revoke(revoked.get(i))) {
                throw new IllegalStateException("no token " + revoked.get(i));
            }
        }
    }
}
