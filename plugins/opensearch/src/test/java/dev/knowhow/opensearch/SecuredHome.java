package dev.knowhow.opensearch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A distribution with the plugin for security, which the profile {@code cluster} unpacks. The plugin is on Maven
 * Central for version 3.4, whose distribution there has two modules only; the others come from the one for all other
 * tests.
 */
final class SecuredHome {

    private static final String HOME = "opensearch.secured.home";
    private static final String VERSION = "3.4.0";

    /** {@code _delete_by_query}, and what the plugin needs. */
    private static final List<String> MODULES = List.of("reindex", "rule-framework");

    private static final List<String> PARTS = List.of(
            "internalusers internal_users",
            "roles roles",
            "rolesmapping roles_mapping",
            "actiongroups action_groups",
            "tenants tenants",
            "nodesdn nodes_dn");

    private SecuredHome() {}

    static Path get() throws IOException {
        String home = System.getProperty(HOME, "");
        assumeTrue(!home.isEmpty() && Files.isDirectory(Path.of(home)), "there is no OpenSearch with security");
        for (String module : MODULES) {
            Path target = Path.of(home, "modules", module);
            if (!Files.exists(target)) {
                copy(RealCluster.home().resolve("modules").resolve(module), target);
                Path descriptor = target.resolve("plugin-descriptor.properties");
                Files.writeString(
                        descriptor,
                        Files.readString(descriptor)
                                .replaceFirst("(?m)^opensearch\\.version=.*$", "opensearch.version=" + VERSION));
            }
        }
        return Path.of(home);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Writes the configuration of TLS and of authentication by password and by client certificate. */
    static void configure(Path config, TestCertificates certificates) throws IOException {
        Files.copy(certificates.file("node.p12"), config.resolve("node.p12"));
        Files.copy(certificates.file("trust.p12"), config.resolve("trust.p12"));
        StringBuilder settings = new StringBuilder(Files.readString(config.resolve("opensearch.yml")));
        for (String layer : List.of("transport", "http")) {
            settings.append("""
                    plugins.security.ssl.%1$s.keystore_type: PKCS12
                    plugins.security.ssl.%1$s.keystore_filepath: node.p12
                    plugins.security.ssl.%1$s.keystore_alias: node
                    plugins.security.ssl.%1$s.keystore_password: %2$s
                    plugins.security.ssl.%1$s.truststore_type: PKCS12
                    plugins.security.ssl.%1$s.truststore_filepath: trust.p12
                    plugins.security.ssl.%1$s.truststore_password: %2$s
                    """.formatted(layer, TestCertificates.PASSWORD));
        }
        settings.append("""
                plugins.security.ssl.http.enabled: true
                plugins.security.ssl.http.clientauth_mode: OPTIONAL
                plugins.security.nodes_dn: ["CN=node"]
                plugins.security.authcz.admin_dn: ["CN=admin"]
                plugins.security.allow_default_init_securityindex: true
                """);
        Files.writeString(config.resolve("opensearch.yml"), settings);
        Path security = Files.createDirectories(config.resolve("opensearch-security"));
        for (String part : PARTS) {
            Files.writeString(
                    security.resolve(part.split(" ")[1] + ".yml"),
                    "_meta: {type: " + part.split(" ")[0] + ", config_version: 2}\n");
        }
        Files.writeString(security.resolve("config.yml"), """
                _meta: {type: config, config_version: 2}
                config:
                  dynamic:
                    authc:
                      certificate:
                        http_enabled: true
                        order: 0
                        http_authenticator: {type: clientcert, config: {username_attribute: cn}, challenge: false}
                        authentication_backend: {type: noop}
                      password:
                        http_enabled: true
                        order: 1
                        http_authenticator: {type: basic, challenge: true}
                        authentication_backend: {type: intern}
                """);
    }

    /** Creates the users of docs/cluster.md: one who writes, and one who answers questions. */
    static void createUsers(Client admin, String password) {
        admin.send(
                "GET", "/_plugins/_security/health", null); // 503, and so repeated, until the plugin has its settings
        admin.send(
                "PUT",
                "/_plugins/_security/api/roles/knowhow-write",
                Map.of(
                        "cluster_permissions",
                        List.of(
                                "cluster:monitor/main",
                                "cluster:monitor/health",
                                "indices:data/write/bulk",
                                "indices:data/read/mget"),
                        "index_permissions",
                        List.of(Map.of(
                                "index_patterns", List.of("knowhow*"), "allowed_actions", List.of("indices:*")))));
        admin.send(
                "PUT",
                "/_plugins/_security/api/roles/knowhow-read",
                Map.of(
                        "cluster_permissions",
                        List.of("indices:data/write/bulk", "indices:data/read/mget"),
                        "index_permissions",
                        List.of(
                                Map.of("index_patterns", List.of("knowhow*"), "allowed_actions", List.of("read")),
                                Map.of(
                                        "index_patterns",
                                        List.of("knowhow-state"),
                                        "allowed_actions",
                                        List.of("crud")))));
        for (String user : List.of("writer", "reader", "stranger")) {
            admin.send("PUT", "/_plugins/_security/api/internalusers/" + user, Map.of("password", password));
        }
        admin.send("PUT", "/_plugins/_security/api/rolesmapping/knowhow-write", Map.of("users", List.of("writer")));
        admin.send("PUT", "/_plugins/_security/api/rolesmapping/knowhow-read", Map.of("users", List.of("reader")));
    }
}
