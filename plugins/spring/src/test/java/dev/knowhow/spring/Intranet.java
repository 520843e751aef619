package dev.knowhow.spring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** An application with the starter, a real web server and Spring Security. */
record Intranet(ConfigurableApplicationContext context) implements AutoCloseable {

    /** Everyone may come in; Ben is on the board. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        SecurityFilterChain security(HttpSecurity http) {
            return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .httpBasic(Customizer.withDefaults())
                    .csrf(csrf -> csrf.disable())
                    .build();
        }

        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("ana")
                            .password("{noop}ana")
                            .roles("staff")
                            .build(),
                    User.withUsername("ben")
                            .password("{noop}ben")
                            .roles("staff", "board")
                            .build());
        }
    }

    static Intranet with(List<Class<?>> more, String... properties) {
        Class<?>[] sources = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(Application.class), more.stream())
                .toArray(Class<?>[]::new);
        return new Intranet(new SpringApplicationBuilder(sources)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("server.port=0", "knowhow.web.path=/wiki", "knowhow.without=git")
                .properties(properties)
                .run());
    }

    HttpResponse<String> get(String user, String path) {
        return send(user, HttpRequest.newBuilder(uri(path)));
    }

    HttpResponse<String> post(String path, String body) {
        return send(
                "",
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI uri(String path) {
        return URI.create(
                "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + "/wiki/" + path);
    }

    private static HttpResponse<String> send(String user, HttpRequest.Builder request) {
        if (!user.isEmpty()) {
            byte[] login = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for what happens in the background. */
    static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
