package dev.knowhow.spi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes the values of a note in a self-delimiting format, which {@link BinaryReader} reads. */
final class BinaryWriter {

    static final int NULL = 0;
    static final int TEXT = 1;
    static final int INT = 2;
    static final int LONG = 3;
    static final int DOUBLE = 4;
    static final int BIG_INTEGER = 5;
    static final int BIG_DECIMAL = 6;
    static final int FALSE = 7;
    static final int TRUE = 8;
    static final int LIST = 9;
    static final int MAP = 10;

    /** The limit of nesting of front matter; deeper values are left out, which protects the stack. */
    private static final int DEEPEST = 100;

    private byte[] buffer = new byte[1024];
    private int size;

    byte[] bytes() {
        return Arrays.copyOf(buffer, size);
    }

    void number(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            buffer[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        buffer[size++] = (byte) rest;
    }

    /** Writes a signed number; small numbers take few bytes. */
    void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    void fraction(double value) {
        room(8);
        long bits = Double.doubleToLongBits(value);
        for (int shift = 56; shift >= 0; shift -= 8) {
            buffer[size++] = (byte) (bits >>> shift);
        }
    }

    @SuppressWarnings("EnumOrdinal") // the order of the constants is part of the format, as its version is
    void choice(Enum<?> value) {
        number(value.ordinal());
    }

    /**
     * The length is doubled. An odd length means UTF-16, for texts with unpaired surrogates, which UTF-8 would lose.
     */
    void text(String value) {
        boolean whole = Utf16.isValid(value);
        byte[] encoded = whole ? value.getBytes(StandardCharsets.UTF_8) : Utf16.units(value);
        number(encoded.length * 2L + (whole ? 0 : 1));
        room(encoded.length);
        System.arraycopy(encoded, 0, buffer, size, encoded.length);
        size += encoded.length;
    }

    void textOrNull(@Nullable String value) {
        value(value);
    }

    void dayOrNull(@Nullable LocalDate value) {
        number(value == null ? 0 : 1);
        if (value != null) {
            signed(value.toEpochDay());
        }
    }

    void texts(Collection<String> values) {
        list(values, BinaryWriter::text);
    }

    <T> void list(Collection<T> values, BiConsumer<BinaryWriter, T> writer) {
        number(values.size());
        values.forEach(value -> writer.accept(this, value));
    }

    void value(@Nullable Object value) {
        value(value, 0);
    }

    private void value(@Nullable Object value, int depth) {
        switch (value) {
            case null -> number(NULL);
            case Integer number -> {
                number(INT);
                signed(number);
            }
            case Long number -> {
                number(LONG);
                signed(number);
            }
            case Double number -> {
                number(DOUBLE);
                fraction(number);
            }
            case BigInteger number -> tagged(BIG_INTEGER, number.toString());
            case BigDecimal number -> tagged(BIG_DECIMAL, number.toString());
            case Boolean flag -> number(flag ? TRUE : FALSE);
            case Collection<?> list
            when depth < DEEPEST -> {
                number(LIST);
                number(list.size());
                list.forEach(entry -> value(entry, depth + 1));
            }
            case Map<?, ?> map
            when depth < DEEPEST -> {
                number(MAP);
                number(map.size());
                map.forEach((key, entry) -> {
                    text(String.valueOf(key));
                    value(entry, depth + 1);
                });
            }
            case Collection<?> list -> tagged(TEXT, "");
            case Map<?, ?> map -> tagged(TEXT, "");
            default -> tagged(TEXT, value.toString());
        }
    }

    private void tagged(int tag, String text) {
        number(tag);
        text(text);
    }

    private void room(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }
}
