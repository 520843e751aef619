package dev.knowhow.internal.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reports changes in a folder and its subfolders as the system does: at once on Linux and Windows, within some seconds
 * on macOS, where Java polls.
 */
final class FolderWatch implements Closeable {

    /** Reported if anything may have changed. */
    private static final String ANYTHING = "";

    /** The system does not report that the folder itself is moved, or that a link to it has another target. */
    private static final int LOOK_SECONDS = 2;

    private final Path named;
    private final Path root;
    private final @Nullable Object identity;
    private final Consumer<String> changed;
    private final WatchService service;

    /** The current path of each watched folder: a key keeps the path it was registered with, even after a move. */
    private final Map<WatchKey, Path> folders = new HashMap<>();

    /**
     * Starts watching.
     *
     * @param named the folder as named, possibly through a link
     * @param root the folder, as a real path
     * @param changed receives paths below the root
     * @throws IOException if the system cannot watch, or not this number of folders
     */
    FolderWatch(Path named, Path root, Consumer<String> changed) throws IOException {
        this.named = named;
        this.root = root;
        this.identity = identity(root);
        this.changed = changed;
        this.service = root.getFileSystem().newWatchService();
        try {
            watch(root);
        } catch (IOException e) {
            service.close();
            throw e;
        }
        Thread.ofPlatform().daemon().name("knowhow-watch-folder").start(this::listen);
    }

    private void watch(Path start) throws IOException {
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(root) && FolderWalk.passedOver(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                try {
                    folders.put(
                            folder.register(
                                    service,
                                    StandardWatchEventKinds.ENTRY_CREATE,
                                    StandardWatchEventKinds.ENTRY_MODIFY,
                                    StandardWatchEventKinds.ENTRY_DELETE),
                            folder);
                } catch (NoSuchFileException e) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void listen() {
        try {
            while (true) {
                WatchKey key = service.poll(LOOK_SECONDS, TimeUnit.SECONDS);
                if (key == null) {
                    if (isReplaced()) {
                        changed.accept(ANYTHING);
                    }
                    continue;
                }
                Path folder = folders.get(key);
                for (WatchEvent<?> event : key.pollEvents()) {
                    hear(folder == null ? root : folder, event);
                }
                if (!key.reset() && root.equals(folders.remove(key))) {
                    changed.accept(ANYTHING);
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            // closed: there is no listener any more
        }
    }

    private boolean isReplaced() {
        try {
            Path real = named.toRealPath();
            return !real.equals(root) || !Objects.equals(identity(real), identity);
        } catch (IOException e) {
            return true;
        }
    }

    private static @Nullable Object identity(Path folder) throws IOException {
        return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    }

    private void hear(Path folder, WatchEvent<?> event) {
        if (!(event.context() instanceof Path name)) {
            // overflow: more events than the system can queue
            follow(root);
            changed.accept(ANYTHING);
            return;
        }
        Path path = folder.resolve(name);
        if (StandardWatchEventKinds.ENTRY_CREATE.equals(event.kind())
                && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            follow(path);
        }
        changed.accept(
                root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/"));
    }

    /** Watches new folders, too. The listener scans their content. */
    private void follow(Path start) {
        try {
            watch(start);
        } catch (IOException e) {
            changed.accept(ANYTHING);
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
