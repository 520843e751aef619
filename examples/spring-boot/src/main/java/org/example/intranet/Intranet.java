package org.example.intranet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An intranet that has its notes under {@code /wiki}. */
@SpringBootApplication
public class Intranet {

    /** Starts it. */
    public static void main(String... arguments) {
        SpringApplication.run(Intranet.class, arguments);
    }
}
