package dev.knowhow.spring;

import dev.knowhow.web.WebSettings;

/** A bean that changes the settings of the pages, after the properties. */
@FunctionalInterface
public interface WebSettingsCustomizer {

    /** Changes the settings. */
    void customize(WebSettings.Builder settings);
}
