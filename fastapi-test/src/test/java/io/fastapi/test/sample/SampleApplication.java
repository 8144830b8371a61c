package io.fastapi.test.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application whose routers stand in a configuration of their own. */
@SpringBootApplication
class SampleApplication {}
