package org.example.intranet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.startup.Tomcat;

/** Jakarta EE 11. */
class TomcatIT extends Container {

    private final Tomcat tomcat = new Tomcat();

    @Override
    int start(Path work) throws Exception {
        Files.createDirectories(work.resolve("webapps"));
        tomcat.setBaseDir(work.toString());
        tomcat.setPort(0);
        tomcat.setAddDefaultWebXmlToWebapp(false); // which asks for a compiler of JSP
        for (String user : List.of(PLAIN, IN_SECURITY_TEAM)) {
            tomcat.addUser(user, PASSWORD);
            tomcat.addRole(user, ROLE);
        }
        var context = tomcat.addWebapp("/intranet", ARCHIVE.toString());
        tomcat.getConnector();
        tomcat.start();
        if (context.getState() != LifecycleState.STARTED) {
            throw new IllegalStateException("the archive did not start");
        }
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }
}
