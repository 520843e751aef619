package dev.knowhow.spring;

import dev.knowhow.Knowhow;
import dev.knowhow.web.ViewerResolver;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;

/** Users of Spring Security as viewers. */
@AutoConfiguration(after = KnowhowAutoConfiguration.class)
@ConditionalOnClass(Authentication.class)
@ConditionalOnBean(Knowhow.class)
@ConditionalOnProperty(name = "knowhow.enabled", matchIfMissing = true)
class KnowhowSecurityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    SecurityViewers knowhowSecurityViewers(KnowhowProperties properties) {
        return new SecurityViewers(properties.security());
    }

    /** After the resolvers of the application, such as that of API tokens. */
    @Bean
    @Order
    ViewerResolver knowhowSecurityViewerResolver(SecurityViewers viewers) {
        return request -> viewers.known(request.user())
                .<ViewerResolver.Answer>map(ViewerResolver.Known::new)
                .orElseGet(ViewerResolver.Unknown::new);
    }
}
