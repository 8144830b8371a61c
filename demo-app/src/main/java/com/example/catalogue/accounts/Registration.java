package com.example.catalogue.accounts;

import io.fastapi.types.model.Secret;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Somebody who wants an account. The password is never shown, logged or echoed. */
record Registration(
        @Pattern(regexp = "^[a-z][a-z0-9_]{1,39}$") String username,
        @NotBlank @Size(max = 100) String fullName,
        @Email @Size(max = 254) String email,

        @Size(min = 8, max = 100) @Pattern(regexp = "^\\P{Cc}*$")
        Secret<String> password) {}
