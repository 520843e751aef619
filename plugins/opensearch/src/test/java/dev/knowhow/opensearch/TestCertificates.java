package dev.knowhow.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;

/** An authority and the certificates that it signs, made with keytool. */
final class TestCertificates {

    static final String PASSWORD = "changeit";

    private final Path folder;

    /** Makes an authority: {@code ca.pem}, and {@code trust.p12} for servers. */
    TestCertificates(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        create("ca", "-ext", "bc:c");
        keytool("ca.p12", "-exportcert", "-rfc", "-alias", "ca", "-file", "ca.pem");
        keytool("trust.p12", "-importcert", "-noprompt", "-alias", "ca", "-file", "ca.pem");
    }

    private void create(String name, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-genkeypair", "-alias", name, "-dname", "CN=" + name, "-keyalg", "EC", "-groupname", "secp256r1"));
        arguments.addAll(List.of(more));
        keytool(name + ".p12", arguments.toArray(String[]::new));
    }

    /** Makes a certificate with its key, {@code NAME.p12}, for servers on this machine and for clients. */
    void sign(String name) throws IOException {
        String keys = name + ".p12";
        create(name);
        keytool(keys, "-certreq", "-alias", name, "-file", "request");
        keytool(
                "ca.p12",
                "-gencert",
                "-rfc",
                "-alias",
                "ca",
                "-infile",
                "request",
                "-outfile",
                "signed",
                "-ext",
                "san=ip:127.0.0.1",
                "-ext",
                "eku=serverAuth,clientAuth");
        keytool(keys, "-importcert", "-noprompt", "-alias", "ca", "-file", "ca.pem");
        keytool(keys, "-importcert", "-noprompt", "-alias", name, "-file", "signed");
    }

    private void keytool(String store, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store, "-storetype", "PKCS12", "-storepass", PASSWORD));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keytool.txt").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException(Files.readString(folder.resolve("keytool.txt")));
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Connections that trust the authority and present a certificate. */
    SSLContext context(String name) throws IOException {
        return Certificates.context(
                Files.readAllBytes(file("ca.pem")), Files.readAllBytes(file(name + ".p12")), PASSWORD.toCharArray());
    }
}
