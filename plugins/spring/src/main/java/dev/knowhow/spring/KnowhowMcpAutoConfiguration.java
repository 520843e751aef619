package dev.knowhow.spring;

import dev.knowhow.Knowhow;
import dev.knowhow.mcp.McpServlet;
import dev.knowhow.web.RequestGuard;
import dev.knowhow.web.WebSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/** The questions of assistants, at {@code mcp} below the path of the pages, if the application has knowhow-mcp. */
@AutoConfiguration(after = KnowhowWebAutoConfiguration.class)
@ConditionalOnClass(McpServlet.class)
@ConditionalOnBean(RequestGuard.class)
@ConditionalOnProperty(name = "knowhow.enabled", matchIfMissing = true)
class KnowhowMcpAutoConfiguration {

    @Bean
    ServletRegistrationBean<McpServlet> knowhowMcpServlet(
            Knowhow knowhow, WebSettings settings, RequestGuard guard, KnowhowProperties properties) {
        var registration = new ServletRegistrationBean<>(
                new McpServlet(knowhow, settings, guard), properties.web().pattern("/mcp"));
        registration.setName("knowhow-mcp");
        registration.setAsyncSupported(true);
        return registration;
    }
}
