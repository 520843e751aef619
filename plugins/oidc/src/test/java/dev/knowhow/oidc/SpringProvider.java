package dev.knowhow.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.ContextLoaderListener;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/** A Spring Authorization Server with one user, {@code ana} with the password {@code pw}, and one client. */
final class SpringProvider implements AutoCloseable {

    static final String CLIENT = "knowhow";
    static final String SECRET = "a secret of the client";

    /** What the ID token says, beside or in place of what the server says. */
    final Map<String, Object> token = new TreeMap<>();

    /** What the UserInfo endpoint says. */
    final Map<String, Object> userInfo = new TreeMap<>();

    private static final RSAKey KEY = key();
    private static final RSAKey OTHER_KEY = key();

    /** Whether ID tokens are signed with a key that is not the published one of this id. */
    boolean forged;

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("a key").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts the server, which returns users to a URL. */
    SpringProvider(URI callback) throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        connector.open();
        context.register(Security.class);
        context.addBeanFactoryPostProcessor(beans -> {
            beans.registerSingleton("provider", this);
            beans.registerSingleton("callback", callback);
        });
        ServletContextHandler handler = new ServletContextHandler(ServletContextHandler.SESSIONS);
        handler.addEventListener(new ContextLoaderListener(context));
        handler.addFilter(
                new FilterHolder(new DelegatingFilterProxy("springSecurityFilterChain")),
                "/*",
                EnumSet.of(DispatcherType.REQUEST));
        handler.addServlet(Nothing.class, "/*");
        server.setHandler(handler);
        server.start();
    }

    /** Answers what no filter does. */
    public static final class Nothing extends HttpServlet {
        private static final long serialVersionUID = 1L;
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server does not stop", e);
        }
        context.close();
    }

    /** The configuration of Spring Security. */
    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class Security {

        @Bean
        SecurityFilterChain chain(HttpSecurity http, SpringProvider provider) throws Exception {
            http.oauth2AuthorizationServer(server ->
                            server.oidc(oidc -> oidc.userInfoEndpoint(endpoint -> endpoint.userInfoMapper(asked ->
                                    provider.userInfo(asked.getAuthorization().getPrincipalName())))))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .csrf(csrf -> csrf.ignoringRequestMatchers("/login"))
                    .formLogin(Customizer.withDefaults());
            return http.build();
        }

        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("ana").password("{noop}pw").roles("USER").build());
        }

        @Bean
        RegisteredClientRepository clients(URI callback) {
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId(UUID.randomUUID().toString())
                            .clientId(CLIENT)
                            .clientSecret("{noop}" + SECRET)
                            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri(callback.toString())
                            .scope("openid")
                            .scope("profile")
                            .scope("email")
                            .clientSettings(ClientSettings.builder()
                                    .requireProofKey(true)
                                    .requireAuthorizationConsent(false)
                                    .build())
                            .build());
        }

        @Bean
        AuthorizationServerSettings settings(SpringProvider provider) {
            return AuthorizationServerSettings.builder()
                    .issuer(provider.issuer().toString())
                    .build();
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(KEY));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        JwtEncoder encoder(SpringProvider provider) {
            JwtEncoder honest = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(KEY)));
            JwtEncoder forger = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(OTHER_KEY)));
            return parameters -> (provider.forged ? forger : honest).encode(parameters);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(SpringProvider provider) {
            return context -> {
                if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    context.getClaims().claims(claims -> claims.putAll(provider.token));
                }
            };
        }
    }

    private OidcUserInfo userInfo(String subject) {
        Map<String, Object> all = new TreeMap<>(userInfo);
        all.putIfAbsent("sub", subject);
        return new OidcUserInfo(all);
    }
}
