package dev.knowhow.spring;

import dev.knowhow.Knowhow;
import dev.knowhow.Watch;
import dev.knowhow.WatchListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Updates the index in the background while the application runs. The start does not wait for it. */
final class IndexWatch implements SmartLifecycle {

    private final Knowhow knowhow;
    private final WatchListener listener;
    private @Nullable Watch watch;

    IndexWatch(Knowhow knowhow, WatchListener listener) {
        this.knowhow = knowhow;
        this.listener = listener;
    }

    @Override
    public synchronized void start() {
        if (watch == null) {
            watch = knowhow.watch(listener);
        }
    }

    @Override
    public synchronized void stop() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watch != null;
    }
}
