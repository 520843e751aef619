package dev.knowhow.testkit;

import static java.lang.Character.UnicodeScript.HANGUL;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Variants of a topic: inflections, accents, case, word order, compounds, hyphens and camel case. Many are not words of
 * any language; a contract asks an index which of them it treats as the topic.
 */
final class TopicVariants {

    private static final List<String> ENDINGS = List.of(
            "", "s", "es", "y", "ies", "e", "ed", "ing", "er", "en", "n", "em", "ern", "a", "as", "o", "os", "i", "ar",
            "or", "erna", "et", "ene", "t", "it", "jen", "issa", "y", "ů", "ami", "ы", "а", "у", "ой", "ами", "ς", "ات",
            "ة", "ों", "'s");

    private TopicVariants() {}

    /**
     * Some variants of a topic, reproducible by seed.
     *
     * @param most the maximum number
     */
    static List<String> of(String topic, int most, Random random) {
        Set<String> variants = new LinkedHashSet<>();
        List<String> words = List.of(topic.split("[ -]"));
        List<String> reversed = new ArrayList<>(words);
        Collections.reverse(reversed);
        for (List<String> order : List.of(words, reversed)) {
            variants.add(String.join(" ", order));
            variants.add(String.join("-", order));
            variants.add(String.join("_", order));
            variants.add(String.join("", order));
            variants.add(camelCase(order));
        }
        List<String> inflected = inflected(words);
        Collections.shuffle(inflected, random);
        variants.addAll(inflected);
        List<String> all = new ArrayList<>();
        for (String variant : variants) {
            all.add(variant);
            all.add(Normalizer.normalize(variant, Form.NFD));
            all.add(Normalizer.normalize(variant, Form.NFD).replaceAll("\\p{M}", ""));
            all.add(variant.toUpperCase(Locale.ROOT));
        }
        return all.stream()
                .filter(variant -> !variant.isBlank())
                .distinct()
                .limit(most)
                .toList();
    }

    private static String camelCase(List<String> words) {
        StringBuilder camel = new StringBuilder();
        for (String word : words) {
            String first = word.substring(0, 1);
            camel.append(camel.isEmpty() ? first : first.toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return camel.toString();
    }

    /** Variants with one word inflected. */
    private static List<String> inflected(List<String> words) {
        List<String> variants = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (Character.isIdeographic(word.codePointAt(0))
                    || Character.UnicodeScript.of(word.codePointAt(0)) == HANGUL) {
                continue; // every part of these words is a word
            }
            for (int cut = 0; cut <= Math.min(3, word.length() - 3); cut++) {
                for (String ending : ENDINGS) {
                    List<String> variant = new ArrayList<>(words);
                    variant.set(i, word.substring(0, word.length() - cut) + ending);
                    variants.add(String.join(" ", variant));
                }
            }
        }
        return variants;
    }
}
