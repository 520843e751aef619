package org.example.intranet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.ee10.annotations.AnnotationConfiguration;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.security.Credential;

/** Jakarta EE 10. */
class JettyIT extends Container {

    private final Server server = new Server(0);

    @Override
    int start(Path work) throws Exception {
        UserStore users = new UserStore();
        for (String user : List.of(PLAIN, IN_SECURITY_TEAM)) {
            users.addUser(user, Credential.getCredential(PASSWORD), new String[] {ROLE});
        }
        HashLoginService known = new HashLoginService("Intranet");
        known.setUserStore(users);
        server.addBean(known);
        WebAppContext context = new WebAppContext(ARCHIVE.toString(), "/intranet");
        context.addConfiguration(new AnnotationConfiguration());
        context.setTempDirectory(Files.createDirectories(work).toFile());
        context.setThrowUnavailableOnStartupException(true);
        server.setHandler(context);
        server.start();
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    @Override
    void stop() throws Exception {
        server.stop();
    }
}
