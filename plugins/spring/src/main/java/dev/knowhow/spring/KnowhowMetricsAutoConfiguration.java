package dev.knowhow.spring;

import dev.knowhow.Knowhow;
import dev.knowhow.micrometer.KnowhowMeters;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Meters of requests and of the index, which Spring Boot binds to the registries of the application. */
@AutoConfiguration(after = KnowhowAutoConfiguration.class)
@ConditionalOnClass({KnowhowMeters.class, MeterRegistry.class})
@ConditionalOnBean(Knowhow.class)
@ConditionalOnProperty(name = "knowhow.enabled", matchIfMissing = true)
class KnowhowMetricsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    KnowhowMeters knowhowMeters(Knowhow knowhow) {
        return new KnowhowMeters(knowhow);
    }
}
