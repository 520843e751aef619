package org.example.intranet;

import dev.knowhow.Knowhow;
import dev.knowhow.WatchListener;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.Request;
import dev.knowhow.web.ViewerResolver;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebServlet;
import dev.knowhow.web.WebSettings;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Set;

/**
 * The team's notes: one {@link Knowhow} from the start of the application to its end, and one servlet that shows it.
 */
@WebListener
public final class Notes implements ServletContextListener {

    private Knowhow knowhow;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        knowhow = Knowhow.builder()
                .notes(folder(context, "notes.folder"))
                .index(folder(context, "notes.index"))
                .build();
        knowhow.index();
        knowhow.watch(WatchListener.NONE);
        WebSettings settings = WebSettings.builder()
                .site("Intranet")
                .resolvers(List.of(Notes::signedIn))
                .build();
        context.addServlet("notes", new WebServlet(new Web(knowhow, settings))).addMapping("/*");
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (knowhow != null) {
            knowhow.close();
        }
    }

    /** Whom the container has signed in is the member of that name, in the groups that people.yml gives them. */
    private static ViewerResolver.Answer signedIn(Request request) {
        Principal user = request.user();
        return user == null
                ? new ViewerResolver.Unknown()
                : new ViewerResolver.Known(Viewer.of(new MemberId(user.getName()), Set.of()));
    }

    /** A system property, or else a parameter of the context. */
    private static Path folder(ServletContext context, String name) {
        return Path.of(System.getProperty(name, context.getInitParameter(name)));
    }
}
