package dev.knowhow.edit;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which remote of the notes' git repository is kept equal.
 *
 * @param name the name of the remote in git, such as {@code origin}
 * @param pause the time between two looks for commits of others
 * @param netrc a file with users and passwords of hosts in the format of {@code .netrc}; null for that of the user
 */
public record RemoteSettings(
        String name, Duration pause, @Nullable Path netrc) {

    /** The usual time between two pulls. */
    public static final Duration USUAL_PAUSE = Duration.ofMinutes(1);

    /**
     * Checks the pause.
     *
     * @throws IllegalArgumentException if it is shorter than a second
     */
    public RemoteSettings {
        if (pause.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("the pause between two pulls is at least one second");
        }
    }
}
