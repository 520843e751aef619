package dev.knowhow.spi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the format of {@link BinaryWriter}. Throws an {@link IndexOutOfBoundsException} if bytes are missing. */
final class BinaryReader {

    private final byte[] bytes;
    private final int end;
    private int position;

    BinaryReader(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        this.bytes = bytes;
        this.position = offset;
        this.end = offset + length;
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = next();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("unterminated number");
    }

    /**
     * Reads the number of items that follow. Each has one byte or more, so a larger number than the bytes left is
     * invalid.
     */
    int count() {
        long count = number();
        if (count < 0 || count > end - position) {
            throw new IndexOutOfBoundsException("a count of " + count);
        }
        return (int) count;
    }

    long signed() {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    double fraction() {
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = (bits << 8) | (next() & 0xFF);
        }
        return Double.longBitsToDouble(bits);
    }

    <E> E choice(E[] values) {
        return values[(int) number()];
    }

    String text() {
        long coded = number();
        int length = Math.toIntExact(coded >>> 1);
        Objects.checkFromIndexSize(position, length, end);
        int start = position;
        position += length;
        return (coded & 1) == 0 ? new String(bytes, start, length, StandardCharsets.UTF_8) : units(start, length);
    }

    @Nullable String textOrNull() {
        return (String) value();
    }

    @Nullable LocalDate dayOrNull() {
        return number() == 0 ? null : LocalDate.ofEpochDay(signed());
    }

    List<String> texts() {
        return list(BinaryReader::text);
    }

    <T> List<T> list(Function<BinaryReader, T> reader) {
        int count = count();
        List<T> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(reader.apply(this));
        }
        return values;
    }

    Map<String, Object> map() {
        if (number() != BinaryWriter.MAP) {
            throw new IllegalArgumentException("expected a map");
        }
        return entries();
    }

    @Nullable Object value() {
        int tag = (int) number();
        return switch (tag) {
            case BinaryWriter.NULL -> null;
            case BinaryWriter.TEXT -> text();
            case BinaryWriter.INT -> (int) signed();
            case BinaryWriter.LONG -> signed();
            case BinaryWriter.DOUBLE -> fraction();
            case BinaryWriter.BIG_INTEGER -> new BigInteger(text());
            case BinaryWriter.BIG_DECIMAL -> new BigDecimal(text());
            case BinaryWriter.FALSE -> false;
            case BinaryWriter.TRUE -> true;
            case BinaryWriter.LIST -> list(BinaryReader::value);
            case BinaryWriter.MAP -> entries();
            default -> throw new IllegalArgumentException("a value of kind " + tag);
        };
    }

    @SuppressWarnings("NullAway") // front matter may have keys without a value, which notes keep
    private Map<String, Object> entries() {
        int count = count();
        Map<String, Object> entries = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            entries.put(text(), value());
        }
        return entries;
    }

    private String units(int start, int length) {
        char[] units = new char[length / 2];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) ((bytes[start + 2 * i] << 8) | (bytes[start + 2 * i + 1] & 0xFF));
        }
        return new String(units);
    }

    private byte next() {
        Objects.checkIndex(position, end);
        return bytes[position++];
    }
}
