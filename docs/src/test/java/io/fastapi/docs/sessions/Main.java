package io.fastapi.docs.sessions;

import static io.fastapi.Dsl.*;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Session;
import io.fastapi.middleware.Sessions;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::program[]
    static final Dependency<Session> SESSION = depends(request(), Session::of);

    @Bean
    FastApi app() {
        return FastApi.of(get("/visits/").params(SESSION, query("name")).handle(Main::visit))
                .middleware(Sessions.secretKey("change me to something long and random"));
    }

    static String visit(Session session, String name) {
        Object before = session.getOrDefault("name", "nobody");
        session.put("name", name);
        return "before " + name + ": " + before;
    }
    // end::program[]
}
