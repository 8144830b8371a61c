package io.fastapi.docs;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The application of the pages that a test asks: one at a time, since they are more than a hundred. */
final class RunningApplication implements AutoCloseable {

    private String name = "";
    private @Nullable ConfigurableApplicationContext context;
    private int port;
    private ShellVariables shell = new ShellVariables();

    /** Starts a class below this package, {@code firststeps.Main}, in place of the one that runs, if that is another one. */
    void be(String application) throws ClassNotFoundException {
        if (!application.equals(this.name)) {
            close();
            start(application);
        }
    }

    private void start(String application) throws ClassNotFoundException {
        Class<?> main = Class.forName(RunningApplication.class.getPackageName() + "." + application);
        String own = "classpath:/" + application.split("\\.")[0] + "/";
        ReactiveWebServerApplicationContext started = (ReactiveWebServerApplicationContext)
                SpringApplication.run(main, "--server.port=0", "--spring.config.additional-location=optional:" + own);
        this.name = application;
        this.context = started;
        this.port = started.getWebServer().getPort();
        this.shell = new ShellVariables();
    }

    /** Where it listens. */
    int port() {
        return this.port;
    }

    /** What the shell remembers of its answers. */
    ShellVariables shell() {
        return this.shell;
    }

    @Override
    public void close() {
        if (this.context != null) {
            this.context.close();
        }
    }
}
