package com.example.catalogue.accounts;

/** A row of the table {@code accounts}. */
record StoredAccount(String username, String fullName, String email, Role role, String hashedPassword) {}
