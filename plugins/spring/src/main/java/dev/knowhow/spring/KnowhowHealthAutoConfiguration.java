package dev.knowhow.spring;

import dev.knowhow.Knowhow;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** The health of the index, for Spring Boot's actuator. */
@AutoConfiguration(after = KnowhowAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(Knowhow.class)
@ConditionalOnProperty(name = "knowhow.enabled", matchIfMissing = true)
@ConditionalOnEnabledHealthIndicator("knowhow")
class KnowhowHealthAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "knowhowHealthIndicator")
    IndexHealth knowhowHealthIndicator(Knowhow knowhow) {
        return new IndexHealth(knowhow);
    }
}
