package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that reaches a certain point of indexing, reports it, and waits to be killed. */
final class HaltedIndexing {

    private HaltedIndexing() {}

    /**
     * Indexes.
     *
     * @param args the notes folder, and at which part of the work to wait, from 0 to 1
     */
    public static void main(String[] args) {
        double part = Double.parseDouble(args[1]);
        try (Knowhow knowhow = Knowhow.builder().notes(Path.of(args[0])).build()) {
            knowhow.index((done, total) -> {
                if (total > 0 && done >= part * total) {
                    System.out.println("halted at " + done + " of " + total);
                    System.out.flush();
                    waitForever();
                }
            });
        }
        System.out.println("done");
    }

    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
