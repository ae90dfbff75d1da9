package org.auth0quarkus.web;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.event.Observes;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import org.auth0quarkus.i18n.Language;

/** Gives every template the visitor's language; Quarkus by itself knows Accept-Language alone. */
final class PageLanguage {
    void configure(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(instance ->
                CurrentRequest.get().map(Language::of).map(Language::locale).ifPresent(instance::setLocale));
    }

    /** {@code here.language}: the language that the page is really rendered in. */
    @TemplateExtension
    static Language language(Here here, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return Language.of(locale instanceof Locale known ? known : null);
    }

    /** {@code here.otherLanguages}: what the switch in the footer offers. */
    @TemplateExtension
    static List<Language> otherLanguages(Here here, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return here.others(language(here, locale));
    }
}
