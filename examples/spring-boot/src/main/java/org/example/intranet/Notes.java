package org.example.intranet;

import dev.knowhow.Knowhow;
import dev.knowhow.WatchListener;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.ViewerResolver;
import dev.knowhow.web.Web;
import dev.knowhow.web.WebServlet;
import dev.knowhow.web.WebSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;

/** The team's notes: one {@link Knowhow} for the whole application, and one servlet that shows it. */
@Configuration
class Notes {

    /** Spring closes it at the end. It follows the notes as they change. */
    @Bean
    Knowhow knowhow(@Value("${notes.folder}") String folder, @Value("${notes.index}") String index) {
        Knowhow knowhow =
                Knowhow.builder().notes(Path.of(folder)).index(Path.of(index)).build();
        knowhow.index();
        knowhow.watch(WatchListener.NONE);
        return knowhow;
    }

    @Bean
    ServletRegistrationBean<WebServlet> wiki(Knowhow knowhow) {
        WebSettings settings = WebSettings.builder()
                .site("Intranet")
                .resolvers(List.of(signedIn()))
                .build();
        return new ServletRegistrationBean<>(new WebServlet(new Web(knowhow, settings)), "/wiki/*");
    }

    /** Whom Spring Security has signed in is the member of that name, and its authorities are groups. */
    private static ViewerResolver signedIn() {
        return request -> request.user() instanceof Authentication user
                ? new ViewerResolver.Known(Viewer.of(
                        new MemberId(user.getName()),
                        user.getAuthorities().stream()
                                .map(authority -> String.valueOf(authority.getAuthority()))
                                .collect(Collectors.toSet())))
                : new ViewerResolver.Unknown();
    }
}
