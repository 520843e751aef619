package dev.knowhow.edit;

import dev.knowhow.Knowhow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the notes equal to a remote of their git repository: pushes soon after a commit, and looks for commits of
 * others again and again, until it is closed.
 *
 * <pre>{@code
 * RemoteSettings settings = new RemoteSettings("origin", RemoteSettings.USUAL_PAUSE, null);
 * try (RemoteLoop loop = new RemoteLoop(knowhow, notes, settings, clock, System.err::println)) {
 *     loop.start();
 * }
 * }</pre>
 */
public final class RemoteLoop implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration CLOSING = Duration.ofSeconds(30);
    private static final int MAX_DOUBLINGS = 10;

    private final RemoteSettings settings;
    private final RemoteSync sync;
    private final Consumer<String> messages;
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Thread thread;
    private final AtomicInteger failures = new AtomicInteger();
    private String problem = "";

    /**
     * Prepares the loop.
     *
     * @param knowhow the knowhow of the notes, which the host closes
     * @param notes the notes folder
     * @param settings the remote
     * @param clock the clock
     * @param messages receives what the operator should know: conflicts, and each new problem
     * @throws IllegalArgumentException if the notes are in no git repository, it has no such remote, or the file of
     *     users and passwords cannot be read
     */
    public RemoteLoop(Knowhow knowhow, Path notes, RemoteSettings settings, Clock clock, Consumer<String> messages) {
        Path netrc = settings.netrc();
        if (netrc != null && !Files.isReadable(netrc)) {
            throw new IllegalArgumentException("the file " + netrc + " of users and passwords cannot be read");
        }
        this.settings = settings;
        this.messages = messages;
        RemoteBranch branch = new RemoteBranch(settings);
        GitRepository repository = repository(notes, branch);
        this.sync = new RemoteSync(knowhow, notes, repository, branch, clock, messages);
    }

    private GitRepository repository(Path notes, RemoteBranch branch) {
        try {
            GitRepository repository = GitRepository.around(notes)
                    .orElseThrow(() -> new IllegalArgumentException("the notes are in no git repository"));
            try (Repository git = repository.open()) {
                if (!branch.exists(git)) {
                    throw new IllegalArgumentException(
                            "the repository of the notes has no remote '" + settings.name() + "'");
                }
            }
            return repository;
        } catch (IOException e) {
            throw new IllegalArgumentException("the repository of the notes cannot be read: " + e.getMessage(), e);
        }
    }

    /** Starts a thread of its own. */
    public void start() {
        thread = Thread.ofVirtual().name("remote").start(this::run);
    }

    /** How often pulling and pushing has failed since it last worked. */
    public int failures() {
        return failures.get();
    }

    private void run() {
        long next = System.nanoTime();
        do {
            try {
                if (System.nanoTime() - next >= 0 || (failures.get() == 0 && sync.isAhead())) {
                    sync.run();
                    worked();
                    next = System.nanoTime() + settings.pause().toNanos();
                }
            } catch (IOException | RuntimeException | Error e) { // an error must not end all later attempts
                failed(e);
                next = System.nanoTime() + pauseAfterFailure().toNanos();
            }
        } while (!closesWithin(LOOK));
    }

    private void worked() {
        if (failures.get() > 0) {
            messages.accept("the remote " + settings.name() + " is pulled and pushed again");
        }
        failures.set(0);
        problem = "";
    }

    private void failed(Throwable failure) {
        String now = Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
        if (!now.equals(problem)) {
            messages.accept("saved notes are not pushed, and others' changes not pulled: " + now);
        }
        problem = now;
        failures.incrementAndGet();
    }

    private Duration pauseAfterFailure() {
        Duration pause = LOOK.multipliedBy(1L << Math.min(failures.get(), MAX_DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    private boolean closesWithin(Duration pause) {
        try {
            return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** Stops. Waits half a minute for a pull or push that is under way; the next start finishes what it did not. */
    @Override
    public void close() {
        closing.countDown();
        Thread running = thread;
        try {
            if (running != null && !running.join(CLOSING)) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
