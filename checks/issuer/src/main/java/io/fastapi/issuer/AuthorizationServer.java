package io.fastapi.issuer;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** The server, on a free port that its standard output tells; its clients are those of {@code issuer.yml}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class AuthorizationServer {

    /** What stands before the port in the standard output. */
    public static final String LISTENING = "listening on ";

    /** Starts it; it runs until it is killed. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(AuthorizationServer.class)
                .properties("spring.config.name=issuer")
                .run(arguments);
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        System.out.println(LISTENING + event.getWebServer().getPort());
    }
}
