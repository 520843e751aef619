package org.example.intranet;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Who may come in. Yours will ask a directory; this one knows two people, whose passwords are no secret. */
@Configuration
class Security {

    /** The pages set their own policy of what a browser may do, so Spring's headers are off for them. */
    @Bean
    SecurityFilterChain wikiDoor(HttpSecurity http) throws Exception {
        return http.securityMatcher("/wiki/**")
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .headers(headers -> headers.disable())
                .build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(
                User.withUsername("ingrid-saether")
                        .password("{noop}ingrid")
                        .authorities("staff")
                        .build(),
                User.withUsername("helene-marchand")
                        .password("{noop}helene")
                        .authorities("staff", "security-team")
                        .build());
    }
}
