package com.example.catalogue.dependencies;

import java.util.Optional;

/**
 * Who sends a request, as the token says.
 *
 * @param email where mails go; empty if the issuer of the token does not say
 */
public record Caller(String username, Optional<String> email) {}
