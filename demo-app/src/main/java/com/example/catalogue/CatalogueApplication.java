package com.example.catalogue;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the catalogue; then open {@code http://localhost:8080}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CatalogueApplication {

    /** Starts the application. */
    public static void main(String[] args) {
        SpringApplication.run(CatalogueApplication.class, args);
    }
}
