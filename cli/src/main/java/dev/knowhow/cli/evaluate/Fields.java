package dev.knowhow.cli.evaluate;

import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files whose lines are fields separated by white space, as TREC tools do; any Unicode white space separates. */
final class Fields {

    private Fields() {}

    /** Takes the lines of a file, one at a time. */
    interface Taker {

        /**
         * Takes a line.
         *
         * @param line a line that is not blank
         * @param where the file and the line, for complaints
         */
        void take(String line, Where where);
    }

    /** A line of a file. */
    record Where(Path file, int line) {

        KnowhowException complaint(String what) {
            return new KnowhowException(Category.USAGE, file + ":" + line + ": " + what);
        }
    }

    static void read(Path file, Taker taker) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                if (!split(text).isEmpty()) {
                    taker.take(text, new Where(file, number));
                }
                number++;
            }
        } catch (NoSuchFileException e) {
            throw new KnowhowException(Category.USAGE, file + " is not there", e);
        } catch (CharacterCodingException e) {
            throw new KnowhowException(Category.USAGE, file + " is not UTF-8 text", e);
        } catch (IOException e) {
            throw new KnowhowException(Category.USAGE, file + " cannot be read: " + e.getMessage(), e);
        }
    }

    static List<String> split(String line) {
        var fields = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean blank = i == line.length() || isBlank(line.charAt(i));
            if (!blank && start < 0) {
                start = i;
            } else if (blank && start >= 0) {
                fields.add(line.substring(start, i));
                start = -1;
            }
        }
        return fields;
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** A name as one field: blanks are written as {@code %20}, whichever they are. */
    static String field(String name) {
        var field = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (isBlank(c)) {
                field.append("%20");
            } else {
                field.append(c);
            }
        }
        return field.toString();
    }
}
