package dev.knowhow.json;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Constants in lower case, as in notes, options and documents. */
public final class EnumNames {

    private EnumNames() {}

    /** The word of a constant, such as {@code front_matter}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The words of all constants, in their order. */
    public static List<String> of(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(EnumNames::of).toList();
    }
}
