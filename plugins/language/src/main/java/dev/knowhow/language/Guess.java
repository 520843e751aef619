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

/** Guesses a language by Apache OpenNLP's model of 103 languages, which is read when it is first needed. Safe for use by many threads. */
final class Guess {

    /**
     * How much likelier the best language must be than the next. In running prose it is twice as likely or more, in a few names or
     * numbers hardly at all; the likelihood itself says little, as it grows with the length of the text.
     */
    private static final double CERTAIN = 1.5;

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private @Nullable LanguageDetectorModel model;

    /** The two-letter code (ISO 639-1) of a text's language; null if that is in doubt. */
    @Nullable String of(String text) {
        Language[] likely = new LanguageDetectorME(model()).predictLanguages(text);
        boolean certain = likely[0].getConfidence() >= CERTAIN * likely[1].getConfidence();
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
                        "the model of languages is not on the class path; add org.apache.opennlp:opennlp-models-langdetect");
            }
            return new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the model of languages cannot be read", e);
        }
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(Locale.of(code).getISO3Language(), code);
        }
        // languages of which the model knows the one most spoken
        codes.putAll(Map.of("cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "plt", "mg", "nob", "no", "nno", "no"));
        return codes;
    }
}
