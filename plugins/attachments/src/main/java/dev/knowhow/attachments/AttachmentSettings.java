package dev.knowhow.attachments;

import java.time.Duration;

/**
 * Limits for reading one file.
 *
 * @param time the limit of processor time, at least a second
 * @param megabytes the memory limit of the process, at least 32
 * @param characters the maximum length of the text, at least 1; the rest of the text is not searched
 */
public record AttachmentSettings(Duration time, int megabytes, int characters) {

    /** Defaults: 20 seconds, 256 MB, 500,000 characters, which are about 200 pages. */
    public static final AttachmentSettings DEFAULT = new AttachmentSettings(Duration.ofSeconds(20), 256, 500_000);

    /**
     * Validates the settings.
     *
     * @throws IllegalArgumentException if a limit is too low
     */
    public AttachmentSettings {
        if (time.compareTo(Duration.ofSeconds(1)) < 0 || megabytes < 32 || characters < 1) {
            throw new IllegalArgumentException("time is " + time + ", megabytes " + megabytes + ", characters "
                    + characters + "; they must be at least 1 s, 32 and 1");
        }
    }
}
