package dev.knowhow.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A file format of radar tools. */
public enum RadarFormat {
    /** A folder of Markdown files in dated folders, of the AOE Technology Radar. */
    AOE,
    /** The JSON of Zalando's tech radar. */
    ZALANDO,
    /** The CSV of Build Your Own Radar. */
    BYOR_CSV,
    /** The JSON of Build Your Own Radar. */
    BYOR_JSON;

    /** The name in commands, such as {@code byor-csv}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All names. */
    public static List<String> words() {
        return Arrays.stream(values()).map(RadarFormat::word).toList();
    }

    /** The format of a name; empty if unknown. */
    public static Optional<RadarFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }
}
