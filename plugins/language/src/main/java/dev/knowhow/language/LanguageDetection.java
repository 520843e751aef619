package dev.knowhow.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** Detects a language with Apache OpenNLP's model of 103 languages, which is loaded on first use. Thread-safe. */
final class LanguageDetection {

    /**
     * The minimum ratio of the two best confidences. In prose the ratio is 2 or more, in a few names or numbers close
     * to 1. The absolute confidence is not meaningful, as it depends on the length of the text.
     */
    private static final double MIN_CONFIDENCE_RATIO = 1.5;

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private @Nullable LanguageDetectorModel model;

    /** The two-letter code (ISO 639-1) of a text's language; null if uncertain. */
    @Nullable String of(String text) {
        Language[] likely = new LanguageDetectorME(model()).predictLanguages(text);
        boolean certain = likely[0].getConfidence() >= MIN_CONFIDENCE_RATIO * likely[1].getConfidence();
        return certain ? TWO_LETTERS.get(likely[0].getLang()) : null;
    }

    private synchronized LanguageDetectorModel model() {
        LanguageDetectorModel known = model;
        if (known == null) {
            known = read();
            model = known;
        }
        return known;
    }

    private static LanguageDetectorModel read() {
        try (InputStream in = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
            if (in == null) {
                throw new IllegalStateException(
                        "the language model is not on the class path; add org.apache.opennlp:opennlp-models-langdetect");
            }
            return new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the language model cannot be read", e);
        }
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(Locale.of(code).getISO3Language(), code);
        }
        // macrolanguages of which the model has only the most common member
        codes.putAll(Map.of("cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "plt", "mg", "nob", "no", "nno", "no"));
        return codes;
    }
}
