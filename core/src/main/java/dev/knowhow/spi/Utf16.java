package dev.knowhow.spi;

/** Texts with unpaired surrogates, which UTF-8 would lose. */
final class Utf16 {

    private Utf16() {}

    /** Whether each surrogate has its pair. */
    static boolean isValid(String value) {
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            if (Character.isSurrogate(unit)) {
                boolean pair = Character.isHighSurrogate(unit)
                        && i + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** The code units, two bytes each. */
    static byte[] units(String value) {
        byte[] units = new byte[value.length() * 2];
        for (int i = 0; i < value.length(); i++) {
            units[2 * i] = (byte) (value.charAt(i) >>> 8);
            units[2 * i + 1] = (byte) value.charAt(i);
        }
        return units;
    }
}
