package dev.knowhow.spring;

import dev.knowhow.Knowhow;
import dev.knowhow.web.RequestGuard;
import dev.knowhow.web.ViewerResolver;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebListener;
import dev.knowhow.web.WebServlet;
import dev.knowhow.web.WebSettings;
import jakarta.servlet.Servlet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/** The pages and the HTTP API as a servlet. */
@AutoConfiguration(
        after = {
            KnowhowAutoConfiguration.class,
            KnowhowMetricsAutoConfiguration.class,
            KnowhowSecurityAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(Servlet.class)
@ConditionalOnBean(Knowhow.class)
@ConditionalOnProperty(
        name = {"knowhow.enabled", "knowhow.web.enabled"},
        matchIfMissing = true)
class KnowhowWebAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    WebSettings knowhowWebSettings(
            KnowhowProperties properties,
            ObjectProvider<ViewerResolver> resolvers,
            ObjectProvider<WebListener> listeners,
            ObjectProvider<WebSettingsCustomizer> customizers) {
        KnowhowProperties.Web web = properties.web();
        WebSettings.Builder settings = WebSettings.builder()
                .site(web.title())
                .anonymous(web.anonymous())
                .address(web.address())
                .hosts(web.hosts())
                .frameAncestors(web.frameAncestors())
                .origins(web.origins())
                .trustedOrigins(web.trustedOrigins())
                .rate(web.rate())
                .timeout(web.timeout())
                .resolvers(resolvers.orderedStream().toList())
                .listener(listeners.orderedStream().reduce(WebListener.NONE, WebListener::and));
        customizers.orderedStream().forEach(one -> one.customize(settings));
        return settings.build();
    }

    @Bean
    @ConditionalOnMissingBean
    RequestGuard knowhowRequestGuard(WebSettings settings) {
        return new RequestGuard(settings);
    }

    @Bean
    @ConditionalOnMissingBean
    Web knowhowWeb(Knowhow knowhow, WebSettings settings, RequestGuard guard) {
        return new Web(knowhow, settings, guard);
    }

    @Bean
    ServletRegistrationBean<WebServlet> knowhowServlet(Web web, KnowhowProperties properties) {
        var registration = new ServletRegistrationBean<>(
                new WebServlet(web), properties.web().pattern("/*"));
        registration.setName("knowhow");
        return registration;
    }
}
