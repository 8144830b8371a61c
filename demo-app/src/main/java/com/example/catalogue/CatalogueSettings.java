package com.example.catalogue;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of this application, {@code catalogue.*} in {@code application.yml}.
 *
 * @param supplier who supplies new items
 * @param mailFrom the sender of mails
 * @param pictureSize how large a form with a picture may be
 * @param pictureDirectory where pictures are kept; without one, they go when the application ends
 * @param issuer who issues tokens, in the profile {@code issuer}
 */
@ConfigurationProperties("catalogue")
public record CatalogueSettings(
        @DefaultValue("ACME") String supplier,
        @DefaultValue("shop@example.com") String mailFrom,
        @DefaultValue("5MB") DataSize pictureSize,
        @Nullable Path pictureDirectory,
        @Nullable String issuer) {}
